from django.contrib import admin
from plainoffer_django.admin import PlainOfferAdminMixin

from project.models import Service


@admin.register(Service)
class ServiceAdmin(PlainOfferAdminMixin, admin.ModelAdmin):
    plainoffer_fields = {"name": "text", "body": "html"}
