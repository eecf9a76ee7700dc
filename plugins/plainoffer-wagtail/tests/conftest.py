"""Sets Django up for the tests, with a database of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

pytest.importorskip("wagtail", reason="Wagtail is not installed")
import django

sys.path.insert(0, str(Path(__file__).parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "project.settings"
django.setup()


@pytest.fixture(scope="session", autouse=True)
def database():
    from django.test.runner import DiscoverRunner

    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    made = runner.setup_databases()
    yield
    runner.teardown_databases(made)
    runner.teardown_test_environment()
