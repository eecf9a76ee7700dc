from django.db import models
from plainoffer_django import PlainOfferValidator


class Service(models.Model):
    """A service that the Local Offer lists."""

    name = models.CharField(max_length=200)
    summary = models.TextField(blank=True, validators=[PlainOfferValidator("warning", kind="text")])
    body = models.TextField("main text", blank=True)

    def __str__(self):
        return self.name
