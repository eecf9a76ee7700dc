from django.db import models
from modelcluster.fields import ParentalKey
from plainoffer_wagtail.panels import PlainOfferPanel
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Orderable, Page


class BrokenBlock(blocks.CharBlock):
    """A block whose template fails."""

    class Meta:
        template = "project/broken_block.html"


class ServicePage(Page):
    intro = models.TextField(blank=True)
    text = RichTextField(blank=True)
    body = StreamField(
        [
            ("heading", blocks.CharBlock()),
            ("paragraph", blocks.RichTextBlock()),
            ("image", ImageBlock()),
            ("html", blocks.RawHTMLBlock(label="HTML")),
            ("table", TableBlock()),
            ("broken", BrokenBlock()),
            ("quote", blocks.BlockQuoteBlock()),
            (
                "card",
                blocks.StructBlock(
                    [
                        ("title", blocks.CharBlock()),
                        ("points", blocks.ListBlock(blocks.RichTextBlock(label="Point"))),
                        ("more", blocks.StreamBlock([("text", blocks.TextBlock())], required=False)),
                    ]
                ),
            ),
        ],
        blank=True,
    )
    audience = models.CharField(max_length=20, blank=True, choices=[("utilise", "Utilise")])
    phone_link = models.URLField(blank=True)

    content_panels = [
        *Page.content_panels,
        PlainOfferPanel(),
        FieldPanel("intro"),
        FieldPanel("text"),
        FieldPanel("body"),
        InlinePanel("questions", label="Question"),
    ]


class Question(Orderable):
    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="questions")
    question = models.CharField(max_length=200)
    answer = RichTextField()

    panels = [FieldPanel("question"), FieldPanel("answer")]


class NewsPage(Page):
    """A type of page that the tests give settings of its own."""

    text = RichTextField(blank=True)
    content_panels = [*Page.content_panels, FieldPanel("text"), PlainOfferPanel()]
