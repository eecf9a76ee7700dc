from unittest.mock import patch

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db.migrations.writer import MigrationWriter
from django.test import SimpleTestCase
from plainoffer_django import PlainOfferValidator
from project.models import Service

from plainoffer import Plainoffer


class ServiceForm(forms.Form):
    text = forms.CharField(validators=[PlainOfferValidator("warning")])


class Validator(SimpleTestCase):
    def test_jargon_is_refused_with_the_place_and_what_to_write(self):
        form = ServiceForm({"text": "<p>Hello.</p>\n<p>Please utilise the form.</p>"})
        assert not form.is_valid()
        (message,) = form.errors["text"]
        assert message.startswith("Line 2: “utilise” is jargon")
        assert "Write “use”." in message
        assert form.errors.as_data()["text"][0].code == "jargon"

    def test_warnings_pass_where_only_errors_are_refused(self):
        PlainOfferValidator()("<p>Please utilise the form.</p>")
        with pytest.raises(ValidationError, match="no alt text"):
            PlainOfferValidator()("<p><img src='map.png'></p>")

    def test_what_waits_for_a_person_is_not_refused(self):
        PlainOfferValidator("advice", options={"select": ["vague-label"]})("<p>More</p>")

    def test_a_part_of_a_page_needs_no_title_and_no_language(self):
        PlainOfferValidator("advice")("<p>Ask us for help.</p>")

    def test_nothing_is_fine(self):
        for empty in ("", "  ", None):
            PlainOfferValidator("advice")(empty)

    def test_options_of_one_field(self):
        PlainOfferValidator("warning", options={"ignore": ["jargon"]})("<p>Please utilise the form.</p>")

    def test_plain_text_is_not_read_as_html(self):
        with pytest.raises(ValidationError) as caught:
            PlainOfferValidator("warning", kind="text")("If a < b, utilise it.")
        assert [error.code for error in caught.value.error_list] == ["jargon"]

    def test_model_field(self):
        with pytest.raises(ValidationError) as caught:
            Service(name="Respite", summary="Please utilise the form.").full_clean()
        assert list(caught.value.message_dict) == ["summary"]

    def test_a_percent_sign_in_the_text_does_no_harm(self):
        with pytest.raises(ValidationError) as caught:
            PlainOfferValidator("warning", kind="text")("Please utilise 100%s of it.")
        assert caught.value.messages

    def test_a_migration_can_write_it_down(self):
        written, imports = MigrationWriter.serialize(PlainOfferValidator("warning", options={"ignore": ["jargon"]}))
        assert imports == {"import plainoffer_django"}
        again = eval(written, {"plainoffer_django": __import__("plainoffer_django")})
        assert again == PlainOfferValidator("warning", options={"ignore": ["jargon"]})
        assert again != PlainOfferValidator("error")

    def test_wrong_settings_are_refused_at_once(self):
        with pytest.raises(ValueError):
            PlainOfferValidator("dreadful")
        with pytest.raises(ValueError):
            PlainOfferValidator(kind="pdf")

    def test_a_failing_checker_accepts_the_text_and_logs_without_it(self):
        with (
            patch.object(Plainoffer, "check", side_effect=RuntimeError("broken")),
            self.assertLogs("plainoffer", "ERROR") as logs,
        ):
            PlainOfferValidator("advice")("<p>Please utilise the form.</p>")
        assert "utilise" not in "".join(logs.output)

    def test_options_that_cannot_be_used_accept_the_text_and_log(self):
        with self.assertLogs("plainoffer", "ERROR") as logs:
            PlainOfferValidator(options={"ignore": ["no-such-rule"]})("<p>Please utilise the form.</p>")
        assert "no-such-rule" in "".join(logs.output)

    def test_many_findings_are_cut_short(self):
        with pytest.raises(ValidationError) as caught:
            PlainOfferValidator()("<p><img src='map.png'></p>" * 30)
        assert len(caught.value.messages) == 21
        assert caught.value.messages[-1] == "There are 10 more."
