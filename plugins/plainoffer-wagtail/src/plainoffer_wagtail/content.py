"""Reads what an editor wrote on a page: fields, StreamField blocks and inline children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from django.utils.html import escape, linebreaks
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from plainoffer_wagtail.blocks import BlockReader, Piece, Place, Problem, expand

_NOT_PROSE = (models.SlugField, models.URLField, models.EmailField)
_CORE = "wagtailcore"


def read_page(page: Page, headings: Mapping[str, str] | None = None) -> tuple[list[Piece], list[Problem]]:
    """Return the pieces of a page in the order of its fields, and what could not be read.

    Args:
        page: the page as its own model, not as plain ``Page``.
        headings: element for plain text blocks, by name of the block.
    """
    reader = BlockReader(headings)
    pieces: list[Piece] = []
    problems: list[Problem] = []
    for item in _all(page, reader):
        if isinstance(item, Problem):
            problems.append(item)
        elif item.html.strip():
            pieces.append(item)
    return pieces, problems


def _all(page: Page, reader: BlockReader) -> Iterator[Piece | Problem]:
    yield Piece(html=f"<h1>{escape(page.title)}</h1>", label="Title", content_path="title")
    yield from _fields(page, reader, Place("", ""))
    for relation in get_all_child_relations(type(page)):
        if relation.related_model._meta.app_label == _CORE:
            continue
        name = relation.get_accessor_name()
        for number, child in enumerate(getattr(page, name).all(), 1):
            label = f"{capfirst(str(child._meta.verbose_name))} {number}, "
            yield from _fields(child, reader, Place(label, f"{name}.{child.pk}."))
    for name, label in (("seo_title", "Title tag"), ("search_description", "Meta description")):
        yield Piece(html=getattr(page, name) or "", label=label, content_path=name, alone=True, kind="text")


def _fields(obj: models.Model, reader: BlockReader, start: Place) -> Iterator[Piece | Problem]:
    for field in obj._meta.get_fields():
        if not isinstance(field, models.TextField | models.CharField | StreamField) or isinstance(field, _NOT_PROSE):
            continue
        if field.model._meta.app_label == _CORE or not field.editable or field.choices:
            continue
        name = capfirst(str(field.verbose_name))
        place = Place(f"{start.label}{name}", f"{start.content_path}{field.name}")
        try:
            yield from _field(field, field.value_from_object(obj), reader, place)
        except (AttributeError, TypeError, ValueError, KeyError) as error:
            yield Problem(label=place.label, content_path=place.content_path, detail=f"{type(error).__name__}: {error}")


def _field(field: Any, value: Any, reader: BlockReader, place: Place) -> Iterator[Piece | Problem]:
    if not value:
        return
    if isinstance(field, StreamField):
        yield from reader.read(field.stream_block, value, place)
        return
    html = expand(value) if isinstance(field, RichTextField) else linebreaks(str(value), autoescape=True)
    yield Piece(html=html, label=place.label, content_path=place.content_path)
