"""Accessible names, roles, hiddenness and focus, worked out from the source for all accessibility rules."""

from plainoffer.aria.aria import Aria

__all__ = ["Aria"]
