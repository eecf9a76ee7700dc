import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError, SystemCheckError
from django.test import SimpleTestCase, TestCase, override_settings
from helpers import GOOD, JARGON, NO_ALT, add_page, block, make_site
from wagtail.models import PageViewRestriction


def audit(*arguments):
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command("plainoffer_audit", *arguments, stdout=out, stderr=err)
    except SystemExit as stop:
        code = stop.code
    return code, out.getvalue(), err.getvalue()


class Audit(TestCase):
    def setUp(self):
        self.home = make_site()

    def report(self, *arguments):
        code, out, _ = audit("--output-format=json", *arguments)
        return code, json.loads(out)

    def test_pages_are_checked_as_visitors_get_them(self):
        page = add_page(self.home, live=True, text=JARGON, body=[block("html", NO_ALT)])
        code, report = self.report()
        assert code == 1
        assert [entry["path"] for entry in report["pages"]] == [self.home.full_url, page.full_url]
        found = {(finding["rule"], finding["path"]) for finding in report["findings"]}
        assert {("jargon", page.full_url), ("missing-alt", page.full_url)} <= found
        outcomes = {outcome["rule"]: outcome["outcome"] for outcome in report["outcomes"]}
        assert outcomes["page-title"] == "passed"

    def test_fields_are_checked_as_editors_wrote_them(self):
        add_page(self.home, live=True, text=JARGON, search_description="How to utilise it.")
        _, report = self.report("--fields")
        assert sorted(f["path"].partition("#")[2] for f in report["findings"] if f["rule"] == "jargon") == [
            "",
            "search_description",
        ]

    def test_drafts_and_private_pages_are_left_out(self):
        add_page(self.home, "Draft", text=JARGON)
        private = add_page(self.home, "Private", live=True, text=JARGON)
        PageViewRestriction.objects.create(page=private, restriction_type="login")
        _, report = self.report()
        assert len(report["pages"]) == 1

    def test_a_page_that_fails_is_an_error_and_the_others_are_checked(self):
        add_page(self.home, "Broken", live=True, body=[block("broken", "x")])
        add_page(self.home, "Fine", live=True, text=JARGON)
        code, report = self.report()
        assert code == 2
        assert [error["message"] for error in report["errors"]] == [
            "The page answers with status 500, so it was not checked."
        ]
        assert any(finding["rule"] == "jargon" for finding in report["findings"])

    def test_a_broken_block_leaves_the_other_fields_checked(self):
        add_page(self.home, "Broken", live=True, body=[block("broken", "x")], text=JARGON)
        code, report = self.report("--fields")
        assert code == 2
        assert any(finding["rule"] == "jargon" for finding in report["findings"])

    def test_every_kind_of_report(self):
        add_page(self.home, live=True, text=JARGON)
        with tempfile.TemporaryDirectory() as folder:
            formats = [f"--output-format={name}={folder}/report.{name}" for name in ("html", "xlsx", "sarif", "csv")]
            code, out, _ = audit(*formats, "--exit-zero")
            assert code == 0
            assert out == ""
            assert "utilise" in Path(folder, "report.html").read_text("utf-8")
            assert Path(folder, "report.xlsx").read_bytes()[:2] == b"PK"

    def test_one_site_and_one_type(self):
        add_page(self.home, live=True, text=JARGON)
        _, report = self.report("--page-type=project.NewsPage", "--site=localhost")
        assert len(report["pages"]) == 1

    def test_mistakes_are_named(self):
        for argument, words in (
            ("--site=nowhere", "Sites: localhost"),
            ("--page-type=project.Nothing", "no page type"),
            ("--page-type=auth.User", "not a type of page"),
            ("--output-format=xlxs", "Did you mean"),
            ("--output-format=xlsx", "xlsx=report.xlsx"),
        ):
            with pytest.raises(CommandError, match=words):
                call_command("plainoffer_audit", argument, stdout=io.StringIO())

    def test_a_page_in_order_gives_exit_code_0(self):
        self.home.text = GOOD
        self.home.save()
        assert audit("--fields")[0] == 0


class Settings(SimpleTestCase):
    def test_the_system_check_passes(self):
        call_command("check", stdout=io.StringIO())

    def test_the_system_check_names_what_is_wrong(self):
        for value, words in (
            ({"ON_PUBLISH": "perhaps"}, "must be"),
            ({"ON_PUBLSH": "block"}, "Did you mean"),
            ({"PAGE_TYPES": {"project.Nothing": {}}}, "Nothing"),
            ({"PAGE_TYPES": {"project.NewsPage": {"OPTIONS": {"ignore": ["jargn"]}}}}, "Did you mean"),
            ([], "must be a dictionary"),
        ):
            with override_settings(PLAINOFFER={"WAGTAIL": value}), pytest.raises(SystemCheckError, match=words):
                call_command("check")

    def test_a_workflow_that_would_go_round_the_guard_is_named(self):
        from plainoffer_wagtail.checks import check_settings

        blocking = {"WAGTAIL": {"ON_PUBLISH": "block"}}
        with override_settings(PLAINOFFER=blocking, WAGTAIL_FINISH_WORKFLOW_ACTION="elsewhere"):
            assert [message.id for message in check_settings(None)] == ["plainoffer.W002"]
        with override_settings(PLAINOFFER=blocking):
            assert check_settings(None) == []

    def test_the_models_and_the_migration_agree(self):
        code = """
import django
from django.conf import settings
from project import settings as ours
from django.core.management import call_command
values = {name: getattr(ours, name) for name in dir(ours) if name.isupper() and name != "MIGRATION_MODULES"}
settings.configure(**values)
django.setup()
call_command("makemigrations", "plainoffer_wagtail", "--check", "--dry-run")
"""
        here = Path(__file__).parent
        done = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
