"""Publishing in the admin, one by one, in bulk, and at the end of a workflow; what settings say; autosave."""

from unittest.mock import patch

import pytest
from django.test import TestCase, override_settings
from helpers import AUTOSAVE, GOOD, JARGON, NO_ALT, add_page, block, editor, make_site
from plainoffer_wagtail.models import PlainOfferSettings
from project.models import NewsPage, ServicePage
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from plainoffer import Plainoffer

BLOCK = {"WAGTAIL": {"ON_PUBLISH": "block"}}


def form(action="", text=GOOD, **values):
    data = {
        "title": "Short breaks", "slug": "short-breaks", "intro": "", "audience": "", "phone_link": "",
        "text": rich_text(text), "body": streamfield([("html", values.pop("html", "<p>x</p>"))]),
        "questions": inline_formset([]), "comments": inline_formset([]), **values,
    }  # fmt: skip
    data = nested_form_data(data)
    return {**data, action: "yes"} if action else data


class Publishing(TestCase):
    def setUp(self):
        self.home = make_site()
        self.client.force_login(editor())

    def post(self, page, *args, headers=None, **values):
        response = self.client.post(f"/admin/pages/{page.pk}/edit/", form(*args, **values), headers=headers)
        page.refresh_from_db()
        return response

    def messages(self, response):
        return [str(message) for message in self.client.get(response.url).context["messages"]]

    def test_a_page_with_errors_is_published_where_the_site_only_wants_advice(self):
        page = add_page(self.home)
        self.post(page, "action-publish", html=NO_ALT)
        assert page.live

    @override_settings(PLAINOFFER=BLOCK)
    def test_a_page_with_errors_stays_a_draft_and_nothing_is_lost(self):
        page = add_page(self.home)
        response = self.post(page, "action-publish", html=NO_ALT)
        assert not page.live
        assert page.get_latest_revision_as_object().body[0].value == NO_ALT
        assert response.url == f"/admin/pages/{page.pk}/edit/"
        (message,) = self.messages(response)
        assert "was not published, because it has 1 error" in message
        assert "Body, block 1 (HTML)" in message
        assert "alt text" in message

    @override_settings(PLAINOFFER=BLOCK)
    def test_warnings_never_stop_a_page(self):
        page = add_page(self.home)
        self.post(page, "action-publish", text=JARGON)
        assert page.live

    @override_settings(PLAINOFFER=BLOCK)
    def test_a_live_page_keeps_its_old_text(self):
        page = add_page(self.home, live=True, text=GOOD)
        self.post(page, "action-publish", text=GOOD, html=NO_ALT)
        assert page.live
        assert len(page.body) == 0
        assert page.has_unpublished_changes

    @override_settings(PLAINOFFER=BLOCK)
    def test_a_new_page_stays_a_draft(self):
        add = f"/admin/pages/add/project/servicepage/{self.home.pk}/"
        self.client.post(add, form("action-publish", html=NO_ALT))
        page = ServicePage.objects.get()
        assert not page.live
        assert page.get_latest_revision_as_object().body[0].value == NO_ALT
        assert "Save a draft" in self.client.get(add).content.decode()

    @override_settings(PLAINOFFER=BLOCK)
    def test_a_failing_checker_publishes_the_page_and_says_so(self):
        page = add_page(self.home)
        with (
            patch.object(Plainoffer, "check", side_effect=RuntimeError("broken")),
            self.assertLogs("plainoffer", "ERROR"),
        ):
            response = self.post(page, "action-publish", html=NO_ALT)
        assert page.live
        assert any("could not check" in message for message in self.messages(response))

    @override_settings(PLAINOFFER={"WAGTAIL": {"ON_PUBLISH": "perhaps"}})
    def test_wrong_settings_publish_the_page_and_say_so(self):
        page = add_page(self.home)
        with self.assertLogs("plainoffer", "ERROR"):
            response = self.post(page, "action-publish", html=NO_ALT)
        assert page.live
        assert any("could not check" in message for message in self.messages(response))

    @override_settings(PLAINOFFER=BLOCK)
    @pytest.mark.skipif(not AUTOSAVE, reason="this Wagtail saves no draft by itself")
    def test_autosave_checks_nothing(self):
        page = add_page(self.home)
        with patch.object(Plainoffer, "check", side_effect=AssertionError("autosave was made to wait")):
            response = self.post(page, html=NO_ALT, headers={"accept": "application/json"})
        assert response.json()["success"]
        assert page.get_latest_revision_as_object().body[0].value == NO_ALT

    def test_the_panel_shows_advice_on_the_draft(self):
        page = add_page(self.home, text=JARGON)
        html = self.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "“utilise” is jargon" in html
        assert "Write “use”." in html
        assert "#:w:contentpath=text" in html

    def test_the_panel_shows_what_was_sent_when_the_form_has_mistakes(self):
        page = add_page(self.home)
        response = self.post(page, "action-publish", title="", text=JARGON)
        assert "“utilise” is jargon" in response.content.decode()

    def test_the_panel_says_that_a_block_is_broken(self):
        page = add_page(self.home, body=[block("broken", "x")], text=JARGON)
        with self.assertLogs("plainoffer", "ERROR"):
            html = self.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "Body, block 1 (Broken) could not be read" in html
        assert "“utilise” is jargon" in html

    def test_the_panel_by_itself(self):
        page = add_page(self.home, text=JARGON)
        html = self.client.get(f"/admin/plainoffer/pages/{page.pk}/").content.decode()
        assert "“utilise” is jargon" in html
        assert "<html" not in html
        self.client.logout()
        assert self.client.get(f"/admin/plainoffer/pages/{page.pk}/").status_code == 302

    def test_wagtails_own_checker_is_still_there(self):
        page = add_page(self.home)
        html = self.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert 'data-side-panel="checks"' in html
        assert "data-plainoffer-findings" in html


class Bulk(TestCase):
    def setUp(self):
        self.home = make_site()
        self.user = editor()
        self.client.force_login(self.user)
        self.good = add_page(self.home, "Good", text=GOOD)
        self.bad = add_page(self.home, "Bad", body=[block("html", NO_ALT)])

    def publish(self, *pages, below=False):
        ids = "&".join(f"id={page.pk}" for page in pages)
        data = {"include_descendants": "on"} if below else {}
        address = f"/admin/bulk/wagtailcore/page/publish/?{ids}&next=/admin/pages/{self.home.pk}/"
        response = self.client.post(address, data, follow=True)
        for page in (self.good, self.bad):
            page.refresh_from_db()
        return [str(message) for message in response.context["messages"]]

    def test_both_are_published_where_the_site_only_wants_advice(self):
        self.publish(self.good, self.bad)
        assert self.good.live
        assert self.bad.live

    @override_settings(PLAINOFFER=BLOCK)
    def test_the_page_with_errors_is_left_out(self):
        shown = self.publish(self.good, self.bad)
        assert self.good.live
        assert not self.bad.live
        assert any("“Bad” was not published" in message for message in shown)
        assert any("1 page has been published" in message for message in shown)

    @override_settings(PLAINOFFER=BLOCK)
    def test_nothing_is_published_when_all_have_errors(self):
        shown = self.publish(self.bad)
        assert not self.bad.live
        assert len(shown) == 1

    @override_settings(PLAINOFFER=BLOCK)
    def test_pages_below_are_judged_one_by_one(self):
        shown = self.publish(self.home, below=True)
        assert self.good.live
        assert not self.bad.live
        assert any("“Bad” was not published" in message for message in shown)

    @override_settings(PLAINOFFER=BLOCK)
    def test_a_failing_checker_stops_nothing(self):
        with (
            patch.object(Plainoffer, "check", side_effect=RuntimeError("broken")),
            self.assertLogs("plainoffer", "ERROR"),
        ):
            shown = self.publish(self.good, self.bad)
        assert self.good.live
        assert self.bad.live
        assert any("could not check" in message for message in shown)

    @override_settings(PLAINOFFER=BLOCK)
    def test_other_bulk_actions_are_left_alone(self):
        with patch.object(Plainoffer, "check", side_effect=AssertionError("not asked for")):
            self.client.post(f"/admin/bulk/wagtailcore/page/delete/?id={self.bad.pk}&next=/admin/")
        assert not ServicePage.objects.filter(pk=self.bad.pk).exists()


class Workflow(TestCase):
    def setUp(self):
        self.home = make_site()
        self.user = editor()

    def approve(self, page):
        from wagtail.models import Task, WorkflowTask
        from wagtail.models import Workflow as WagtailWorkflow

        workflow = WagtailWorkflow.objects.create(name="Look over")
        WorkflowTask.objects.create(workflow=workflow, task=Task.objects.create(name="Look"), sort_order=1)
        state = workflow.start(page, self.user)
        state.current_task_state.approve(user=self.user)
        page.refresh_from_db()

    @override_settings(PLAINOFFER=BLOCK)
    def test_an_approved_page_with_errors_stays_a_draft(self):
        page = add_page(self.home, body=[block("html", NO_ALT)])
        with self.assertLogs("plainoffer", "WARNING"):
            self.approve(page)
        assert not page.live

    @override_settings(PLAINOFFER=BLOCK)
    def test_an_approved_page_without_errors_is_published(self):
        page = add_page(self.home, text=JARGON)
        self.approve(page)
        assert page.live


class Policy(TestCase):
    def setUp(self):
        self.home = make_site()
        self.client.force_login(editor())
        self.site = Site.objects.get()

    def published(self, page):
        page.save_revision()
        self.client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/")
        page.refresh_from_db()
        return page.live

    def bad(self):
        return add_page(self.home, body=[block("html", NO_ALT)])

    def test_editors_may_turn_it_on_for_their_site(self):
        PlainOfferSettings.objects.create(site=self.site, on_publish="block")
        assert not self.published(self.bad())

    @override_settings(PLAINOFFER=BLOCK)
    def test_editors_may_turn_it_off_for_their_site(self):
        PlainOfferSettings.objects.create(site=self.site, on_publish="advise")
        assert self.published(self.bad())

    def test_the_page_type_comes_before_the_site(self):
        PlainOfferSettings.objects.create(site=self.site, on_publish="advise")
        types = {"project.ServicePage": {"ON_PUBLISH": "block"}}
        with override_settings(PLAINOFFER={"WAGTAIL": {"PAGE_TYPES": types}}):
            assert not self.published(self.bad())

    def test_a_type_that_is_not_checked(self):
        types = {"project.ServicePage": {"CHECK": False}}
        with override_settings(PLAINOFFER={"WAGTAIL": {"ON_PUBLISH": "block", "PAGE_TYPES": types}}):
            page = self.bad()
            assert self.published(page)
            html = self.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "Pages of this type are not checked." in html

    def test_the_words_of_a_type_may_be_errors(self):
        news = self.home.add_child(instance=NewsPage(title="News", live=False, text=JARGON))
        options = {"severity": {"jargon": "error"}}
        types = {"project.NewsPage": {"ON_PUBLISH": "block", "OPTIONS": options}}
        with override_settings(PLAINOFFER={"WAGTAIL": {"PAGE_TYPES": types}}):
            assert not self.published(news)
            assert self.published(add_page(self.home, text=JARGON))

    def test_words_that_are_fine_on_a_site(self):
        page = add_page(self.home, text=JARGON)
        PlainOfferSettings.objects.create(site=self.site, accepted_terms="utilise\n\n")
        assert "is jargon" not in self.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()

    def test_editors_find_the_settings_in_the_menu(self):
        response = self.client.get("/admin/settings/plainoffer_wagtail/plainoffersettings/", follow=True)
        assert "words that are fine on this site" in response.content.decode().lower()
