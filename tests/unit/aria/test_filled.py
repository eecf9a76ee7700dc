"""Names that a template or a script fills in: nobody can call such an element empty."""

import pytest

from plainoffer.document import Document, Source
from plainoffer.testing import finds, silent

RULES = (
    "button-name", "link-name", "empty-heading", "page-title", "field-name", "missing-alt", "summary-name",
    "image-button-name", "table-headers",
)  # fmt: skip


@pytest.mark.parametrize(
    "html",
    [
        '<button>{% trans "Go" %}</button>',
        "<button>\n  {%- include 'icon.html' -%}\n</button>",
        '<button>{% if new %}{% trans "Add" %}{% else %}{% trans "Change" %}{% endif %}</button>',
        '<a href="{% url \'a\' %}">{% translate "Home" %}</a>',
        '<a href="/"><svg aria-hidden="true"></svg> {% trans "Home" %}</a>',
        '<h2>{% include "heading.html" %}</h2>',
        "<h2>{% block heading %}{% endblock %}</h2>",
        '<label>{% trans "Name" %}<input></label>',
        '<label for="{{ f.id }}">{{ f.label }}</label><input id="id_{{ n }}">',
        '<a href="/"><?php the_title(); ?></a>',
        '<a href="<?php echo home_url(); ?>"><?php bloginfo("name"); ?></a>',
        "<button><?php if ($new): _e('Add'); endif; ?></button>",
        "<button><%: Model.Name %></button>",
        "<h2><% out.print(title); %></h2>",
        '<img src="a.png" {{ attrs }}>',
        '<img src="a.png" {% include "attributes" %}>',
        '<img src="a.png" <?php echo $attributes; ?>>',
        '<button><fmt:message key="go"/></button>',
        '<a href="/"><c:out value="home"></c:out></a>',
        '<button v-text="go"></button>',
        '<label th:text="#{name}" for="n"></label><input id="n">',
        '<img :src="file" :alt="words">',
        '<img [src]="file" [attr.aria-label]="words">',
    ],
)
def test_what_a_template_fills_in_is_not_empty(html: str) -> None:
    silent(html, *RULES)


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<button>{# Go #}</button>", "button-name@1:1"),
        ("<button>{% if new %}{% endif %}</button>", "button-name@1:1"),
        ("<button><%-- Go --%></button>", "button-name@1:1"),
        ("<button><?php if ($new): ?><?php endif; ?></button>", "button-name@1:1"),
        ("<h2>{% block a %}<b></b>{% endblock %}</h2>", "empty-heading@1:1"),
        ("<h2><o:p></o:p></h2>", "empty-heading@1:1"),
        ('<button v-on:click="go"></button>', "button-name@1:1"),
        ('<img :src="file">', "missing-alt@1:1"),
        ('<p>{% trans "Name" %}</p><input>', "field-name@1:26"),
    ],
)
def test_what_prints_nothing_leaves_it_empty(html: str, rule: str) -> None:
    finds(html, rule)


def test_a_title_may_be_a_block() -> None:
    html = (
        '<!doctype html><html lang="en"><head>{% include "head.html" %}<title>{% block title %}{% endblock %}</title>'
        "</head><body><main><h1>Short breaks</h1></main></body></html>"
    )
    silent(html, "page-title", "main-landmark")


@pytest.mark.parametrize(
    "before", ["{% load i18n %}\n", "{% load a %}{% load b %}{% load c %}", "{# note #}\n{% set a = 1 %}\n"]
)
def test_code_before_a_page_takes_nothing_from_its_root(before: str) -> None:
    head = f"<head>{before}<title>Clubs</title></head>"
    html = f'{before}<!doctype html>\n{before}<html lang="en">{head}<body></body></html>'
    silent(html, "page-language", "page-title")


def test_a_template_that_extends_another_is_a_part_of_a_page() -> None:
    html = "{# note #}\n{% load a %}{% extends 'base.html' %}{% block body %}<body><p>Text</p></body>{% endblock %}"
    silent(html, "page-language", "page-title")


def test_code_inside_a_word_is_no_gap() -> None:
    silent('<a href="/a" aria-label="Clubs">Cl{% if a %}{% if b %}ubs</a>', "label-in-name")


@pytest.mark.parametrize("lead", ["{# a #}\n", "{% load a %}\n", "{#", "{# a #"])
def test_many_notes_before_a_page_are_passed_over_at_once(lead: str) -> None:
    # A pattern that tries every way to divide them would need longer than this test may take, for 60 of them.
    document = Document(Source(text=lead * 60 + "<html><body><p>Text</p></body></html>"))
    assert not document.is_fragment
