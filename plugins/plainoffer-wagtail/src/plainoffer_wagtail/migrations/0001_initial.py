"""The settings of a site."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0094_alter_page_locale"),
    ]

    operations = [
        migrations.CreateModel(
            name="PlainOfferSettings",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "on_publish",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Do as the settings file says"),
                            ("advise", "Show advice, and publish the page"),
                            ("block", "Keep the page as a draft until the errors are put right"),
                        ],
                        default="",
                        help_text="Only errors that are certain stop a page. Warnings and advice never do.",
                        max_length=10,
                        verbose_name="when a page with errors is published",
                    ),
                ),
                (
                    "accepted_terms",
                    models.TextField(
                        blank=True,
                        help_text="Words and abbreviations that your readers know. Write one on each line.",
                        verbose_name="words that are fine on this site",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False, on_delete=django.db.models.deletion.CASCADE, to="wagtailcore.site"
                    ),
                ),
            ],
            options={
                "verbose_name": "plain English and accessibility",
            },
        ),
    ]
