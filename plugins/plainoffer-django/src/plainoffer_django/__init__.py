"""plainoffer in Django: a field validator, admin messages, a system check and a helper for tests."""

from plainoffer_django.checking import check
from plainoffer_django.validators import PlainOfferValidator

__version__ = "0.1.0"
__all__ = ["PlainOfferValidator", "check"]
