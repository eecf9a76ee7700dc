"""A whole site in one run: finding its pages, checking each, and what only all of them together show."""
