from unittest.mock import patch

from django.contrib.auth.models import User
from django.test import TestCase
from project.models import Service

from plainoffer import Plainoffer


class Admin(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def save(self, **values):
        values = {"name": "Short breaks", "summary": "", "body": "", **values}
        response = self.client.post("/admin/project/service/add/", values, follow=True)
        assert response.status_code == 200
        return [str(message) for message in response.context["messages"]]

    def test_warnings_are_shown_and_the_save_goes_through(self):
        shown = self.save(body="<p>Please utilise the form.</p>")
        assert Service.objects.get().body == "<p>Please utilise the form.</p>"
        (listing,) = [message for message in shown if "utilise" in message]
        assert listing.startswith("Main text: <ul><li>")
        assert "Write “use”." in listing

    def test_text_without_findings_shows_nothing_more(self):
        assert len(self.save(body="<p>Ask us for help.</p>")) == 1

    def test_what_an_author_wrote_is_never_markup_in_a_message(self):
        shown = "".join(self.save(body="<p>Please utilise&lt;script&gt; the EHCPX.</p>"))
        assert "<script>" not in shown

    def test_a_failing_checker_does_not_lose_the_text(self):
        with (
            patch.object(Plainoffer, "check", side_effect=MemoryError),
            self.assertLogs("plainoffer", "ERROR"),
        ):
            shown = self.save(body="<p>Please utilise the form.</p>")
        assert Service.objects.get().body == "<p>Please utilise the form.</p>"
        assert any("could not check" in message for message in shown)

    def test_a_failing_rule_is_said_and_the_others_run(self):
        from plainoffer.rules.plain_english.jargon import Jargon

        body = "<p>Please utilise the form. <img src='a.png'></p>"
        with (
            patch.object(Jargon, "check", side_effect=RuntimeError("broken")),
            self.assertLogs("plainoffer", "ERROR"),
        ):
            shown = self.save(body=body)
        assert Service.objects.get().body == body
        assert any("could not check" in message for message in shown)
        assert any("alt text" in message for message in shown)
