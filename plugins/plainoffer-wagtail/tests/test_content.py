from unittest.mock import patch

from django.test import TestCase
from helpers import GOOD, JARGON, NO_ALT, add_page, block, make_site, rules
from plainoffer_wagtail.checking import check_page
from plainoffer_wagtail.content import read_page
from project.models import Question, ServicePage
from wagtail.embeds import embeds

from plainoffer import Plainoffer


class Content(TestCase):
    def setUp(self):
        self.home = make_site()

    def places(self, page):
        return [(placed.finding.rule, placed.label, placed.content_path) for placed in check_page(page).placed]

    def test_findings_are_placed_in_their_block(self):
        page = add_page(self.home, body=[block("paragraph", GOOD), block("paragraph", JARGON)])
        second = page.body[1].id
        assert self.places(page) == [("jargon", "Body, block 2 (Paragraph)", f"body.{second}")]

    def test_nested_blocks_are_named_down_to_the_value(self):
        card = {"title": "Help", "points": [], "more": [{"type": "text", "value": "Utilise it.", "id": "inner"}]}
        card["points"] = [{"type": "item", "value": GOOD, "id": "a"}, {"type": "item", "value": JARGON, "id": "b"}]
        page = add_page(self.home, body=[{**block("card", card), "id": "outer"}])
        assert self.places(page) == [
            ("jargon", "Body, block 1 (Card) › Points, item 2", "body.outer.points.b"),
            ("jargon", "Body, block 1 (Card) › More, block 1 (Text)", "body.outer.more.inner"),
        ]

    def test_fields_children_and_descriptions_are_read(self):
        page = add_page(self.home, intro="Utilise it.", text=JARGON, search_description="How to utilise it.")
        page.questions = [Question(question="How do I utilise it?", answer=GOOD)]
        page.save()
        labels = [label for _, label, _ in self.places(page)]
        assert labels == ["Intro", "Text", "Question 1, Question", "Meta description"]

    def test_choices_addresses_and_slugs_are_not_prose(self):
        page = add_page(self.home, audience="utilise", phone_link="https://example.org/utilise", slug="utilise")
        assert self.places(page) == []

    def test_rich_text_is_expanded_before_it_is_checked(self):
        target = add_page(self.home, "Transport")
        link = f'<p>Read <a linktype="page" id="{target.pk}">about transport</a>.</p>'
        pieces, _ = read_page(add_page(self.home, text=link))
        (text,) = [piece.html for piece in pieces if piece.label == "Text"]
        assert f'href="{target.url}"' in text
        assert "linktype" not in text

    def test_an_embed_asks_nobody(self):
        page = add_page(self.home, text='<p>Watch</p><embed embedtype="media" url="https://example.org/film"/>')
        with patch.object(embeds, "get_embed", side_effect=AssertionError("the network was asked")):
            result = check_page(page)
        assert not result.problems
        assert not result.failed

    def test_headings_are_seen_across_blocks(self):
        page = add_page(self.home, body=[block("heading", "Who can ask"), block("paragraph", "<h4>When</h4>" + GOOD)])
        assert self.places(page) == [("heading-order", "Body, block 2 (Paragraph)", f"body.{page.body[1].id}")]

    def test_an_abbreviation_is_explained_once_for_all_blocks(self):
        explained = "<p>An education, health and care (EHC) plan says what help a child gets.</p>"
        page = add_page(
            self.home, body=[block("paragraph", explained), block("paragraph", "<p>Ask for an EHC plan.</p>")]
        )
        assert "undefined-abbreviation" not in rules(check_page(page))

    def test_raw_html_that_never_ends_does_not_hide_what_follows(self):
        page = add_page(self.home, body=[block("html", "<!-- never ends"), block("paragraph", JARGON)])
        assert rules(check_page(page)) == ["jargon"]

    def test_raw_html_without_alt_text(self):
        page = add_page(self.home, body=[block("html", NO_ALT)])
        assert self.places(page) == [("missing-alt", "Body, block 1 (HTML)", f"body.{page.body[0].id}")]

    def test_plain_text_is_escaped(self):
        page = add_page(self.home, "a < b", intro="If a <b> we utilise it", body=[block("quote", "<i> help")])
        assert self.places(page) == [("jargon", "Intro", "intro")]
        pieces, _ = read_page(page)
        assert [piece.html for piece in pieces if piece.label != "Intro"] == [
            "<h1>a &lt; b</h1>",
            "<blockquote>&lt;i&gt; help</blockquote>",
        ]

    def test_a_table_is_checked(self):
        table = {"data": [["Who", "When"], ["Please utilise it", "Now"]], "first_row_is_table_header": True,
                 "first_col_is_header": False, "table_header_choice": "row"}  # fmt: skip
        page = add_page(self.home, body=[block("table", table)])
        assert "jargon" in rules(check_page(page))

    def test_a_page_in_welsh_is_not_read_as_english(self):
        from wagtail.models import Locale

        page = add_page(self.home, text=JARGON, locale=Locale.objects.create(language_code="cy"))
        assert rules(check_page(page)) == []


class Failures(TestCase):
    def setUp(self):
        self.home = make_site()

    def test_a_broken_block_is_named_and_the_others_are_checked(self):
        page = add_page(self.home, body=[block("broken", "x"), block("paragraph", JARGON)])
        with self.assertLogs("plainoffer", "ERROR"):
            result = check_page(page)
        assert [problem.label for problem in result.problems] == ["Body, block 1 (Broken)"]
        assert rules(result) == ["jargon"]
        assert not result.failed

    def test_a_block_whose_value_cannot_be_read(self):
        page = add_page(self.home, body=[block("paragraph", JARGON), block("card", {"points": 5})])
        page = ServicePage.objects.get(pk=page.pk)
        with self.assertLogs("plainoffer", "ERROR"):
            result = check_page(page)
        assert [problem.label for problem in result.problems] == ["Body, block 2"]
        assert rules(result) == ["jargon"]

    def test_a_failing_checker_is_said_and_never_raises(self):
        page = add_page(self.home, text=JARGON)
        with (
            patch.object(Plainoffer, "check", side_effect=RuntimeError("broken")),
            self.assertLogs("plainoffer", "ERROR") as logs,
        ):
            result = check_page(page)
        assert result.failed
        assert "What you wrote is safe" in result.failure
        assert "utilise" not in "".join(logs.output)

    def test_settings_that_cannot_be_used_are_said_and_never_raise(self):
        page = add_page(self.home, text=JARGON)
        with (
            self.settings(PLAINOFFER={"WAGTAIL": {"ON_PUBLISH": "perhaps"}}),
            self.assertLogs("plainoffer", "ERROR"),
        ):
            assert check_page(page).failed
