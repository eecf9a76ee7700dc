"""plainoffer in Wagtail: advice in the page editor, a guard on publishing and an audit of all live pages."""

__version__ = "0.1.0"
