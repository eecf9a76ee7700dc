"""Everything that can go wrong, in one tree.

    PlainofferError
    ├── ConfigError       the configuration cannot be used
    ├── DictionaryError   a line of a word list cannot be read
    ├── PluginError       a plugin cannot be loaded or broke a promise
    ├── LoadError         a page cannot be read
    ├── CheckFailed       the check itself could not be done
    └── MissingExtra      an optional part is not installed

Every message is one or two sentences: what happened, and what to do about it.
"""

from __future__ import annotations


class PlainofferError(Exception):
    """Base of all errors that plainoffer raises on purpose."""


class ConfigError(PlainofferError):
    """The configuration cannot be used: an unknown key, rule or value."""


class DictionaryError(PlainofferError):
    """A line of a word list cannot be read. The message names the file and the line."""


class PluginError(PlainofferError):
    """A plugin cannot be loaded, or it registered something that is not what it says."""


class LoadError(PlainofferError):
    """A page cannot be read: it is missing, too large, binary, or not allowed."""


class CheckFailed(PlainofferError):
    """What was asked could not be done, for a reason outside the page."""


class MissingExtra(PlainofferError):
    """An optional part of plainoffer is not installed.

    Args:
        extra: the name of the extra, for example ``"browser"``.
        purpose: what it is needed for, as the start of a sentence: ``"Checking in a browser"``.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f'{purpose} needs an extra part. Install it with: pip install "plainoffer[{extra}]"')
        self.extra = extra


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    """Return `` Did you mean "x"?`` for the nearest of ``known`` words, or an empty string."""
    import difflib

    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""
