"""Checks that a SEND Local Offer is in plain English, accessible, complete and up to date."""

__version__ = "0.1.0"
