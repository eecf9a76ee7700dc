import datetime
import io
import multiprocessing
import os
import threading
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.test import SimpleTestCase, override_settings
from plainoffer_django import check
from plainoffer_django.checking import checkers
from plainoffer_django.testing import PlainOfferAssertions

JARGON = "<p>Please utilise the form.</p>"


def rules(report):
    return [finding.rule for finding in report.findings]


class Settings(SimpleTestCase):
    def test_options_and_file(self):
        assert rules(check(JARGON)) == ["jargon"]
        with override_settings(PLAINOFFER={"OPTIONS": {"ignore": ["jargon"]}}):
            assert rules(check(JARGON)) == []
        assert rules(check(JARGON)) == ["jargon"]

    def test_a_configuration_file(self):
        import tempfile

        with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
            file.write('ignore = ["jargon"]\n')
            file.flush()
            with override_settings(PLAINOFFER={"CONFIG": file.name}):
                assert rules(check(JARGON)) == []

    def test_system_check_passes(self):
        call_command("check", stdout=io.StringIO())

    def test_system_check_names_what_is_wrong(self):
        wrong = (
            ({"OPTIONS": {"ignore": ["jargn"]}}, "Did you mean"),
            ({"OPTION": {}}, "Did you mean"),
            ({"CONFIG": "/nowhere/plainoffer.toml"}, "does not exist"),
            ([], "must be a dictionary"),
            ({"OPTIONS": "jargon"}, "must be a dictionary"),
        )
        for value, words in wrong:
            with override_settings(PLAINOFFER=value), pytest.raises(SystemCheckError, match=words):
                call_command("check")


class OneChecker(SimpleTestCase):
    def test_sixteen_threads_share_one_that_is_made_once(self):
        checkers().forget()
        start, made = threading.Barrier(16), []

        def work():
            start.wait()
            made.append((checkers().get(), rules(check(JARGON))))

        threads = [threading.Thread(target=work) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len({id(checker) for checker, _ in made}) == 1
        assert all(found == ["jargon"] for _, found in made)

    def test_a_new_day_makes_a_new_one(self):
        first = checkers().get()

        tomorrow = datetime.date.today() + datetime.timedelta(days=1)

        class Tomorrow(datetime.date):
            @classmethod
            def today(cls):
                return tomorrow

        with patch("plainoffer_django.checking.datetime.date", Tomorrow):
            assert checkers().get() is not first

    def test_a_child_process_can_check_although_the_lock_was_held(self):
        if not hasattr(os, "fork"):
            pytest.skip("no fork on this system")
        context = multiprocessing.get_context("fork")
        answers = context.Queue()
        with checkers()._lock:
            child = context.Process(target=lambda: answers.put(rules(check(JARGON, options={"lang": "en"}))))
            child.start()
        try:
            assert answers.get(timeout=60) == ["jargon"]
        finally:
            child.join(10)


class TestClient(PlainOfferAssertions, SimpleTestCase):
    def test_a_good_page(self):
        report = self.assertPlainOffer(self.client.get("/good/"), fail_on="warning")
        assert report.pages == ("/good/",)

    def test_a_bad_page_says_where(self):
        for path in ("/bad/", "/streamed/"):
            with pytest.raises(AssertionError, match=rf"{path}: 1 to put right\n  2:\d+ missing-alt: "):
                self.assertPlainOffer(self.client.get(path))

    def test_ignored_rules(self):
        self.assertPlainOffer(self.client.get("/bad/"), ignore=["missing-alt"])

    def test_not_html_and_not_found_fail(self):
        with pytest.raises(AssertionError, match="not HTML"):
            self.assertPlainOffer(self.client.get("/json/"))
        with pytest.raises(AssertionError, match="status 404"):
            self.assertPlainOffer(self.client.get("/nowhere/"))

    def test_text(self):
        with pytest.raises(AssertionError, match="alt text"):
            self.assertPlainOffer("<p><img src='map.png'></p>")
