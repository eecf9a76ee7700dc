"""A small Local Offer on Wagtail, with a database in a file."""

import os
import tempfile
from pathlib import Path

import django

HERE = Path(__file__).parent
SCRATCH = Path(os.environ.get("PLAINOFFER_TEST_DIR") or tempfile.mkdtemp(prefix="plainoffer-wagtail-"))

SECRET_KEY = "only for tests"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "project.urls"
WAGTAIL_SITE_NAME = "Borsetshire Local Offer"
WAGTAILADMIN_BASE_URL = "http://localhost"
WAGTAIL_FINISH_WORKFLOW_ACTION = "plainoffer_wagtail.workflow.publish_workflow_state"
INSTALLED_APPS = [
    "plainoffer_wagtail",
    "plainoffer_django",
    "project",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(SCRATCH / "site.sqlite3"),
        "OPTIONS": {"timeout": 30, **({"transaction_mode": "IMMEDIATE"} if django.VERSION >= (5, 1) else {})},
        "TEST": {"NAME": str(SCRATCH / "test.sqlite3")},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_URL = "/static/"
MEDIA_ROOT = str(SCRATCH / "media")
MEDIA_URL = "/media/"
LANGUAGE_CODE = "en-gb"
USE_TZ = True
# The tables are made from the models: a hundred migrations would take a minute.
UNMIGRATED = """
    plainoffer_wagtail wagtailembeds wagtailusers wagtaildocs wagtailimages wagtailsearch wagtailadmin wagtailcore
    taggit auth contenttypes sessions
"""
MIGRATION_MODULES = dict.fromkeys(UNMIGRATED.split())
PLAINOFFER = {"OPTIONS": {"ignore": {"reading-age": "the texts of the tests are short"}}}
