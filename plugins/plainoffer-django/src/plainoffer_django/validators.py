"""A validator for form and model fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible
from msgspec.structs import replace

from plainoffer import Severity
from plainoffer.document import Kind
from plainoffer_django.checking import check
from plainoffer_django.wording import sentence

_MOST = 20


@deconstructible(path="plainoffer_django.PlainOfferValidator")
class PlainOfferValidator:
    """Refuses text with findings at or above a severity.

    Findings that wait for a person's judgement never fail. If the check itself fails, the text is accepted and the
    failure is logged.

    Args:
        fail_on: lowest severity that is refused: ``"error"``, ``"warning"`` or ``"advice"``.
        kind: how the text is written: ``"html"``, ``"markdown"`` or ``"text"``.
        options: settings of plainoffer for this field only, such as ``{"ignore": ["passive-voice"]}``.

    Raises:
        ValueError: ``fail_on`` or ``kind`` is not one of these words.
    """

    def __init__(self, fail_on: str = "error", kind: Kind = "html", options: Mapping[str, Any] | None = None) -> None:
        if kind not in ("html", "markdown", "text"):
            raise ValueError(f'kind must be "html", "markdown" or "text", not {kind!r}.')
        self.fail_on = Severity(fail_on).value
        self.kind = kind
        self.options = dict(options or {})

    def __call__(self, value: Any) -> None:
        """Check a value.

        Raises:
            ValidationError: one error for each finding that is refused; its code is the rule's name.
        """
        text = "" if value is None else str(value)
        if not text.strip():
            return
        report = check(text, kind=self.kind, path="the field", options=self.options)
        failing = replace(report, fail_on=Severity(self.fail_on)).failing()
        if failing:
            errors = [ValidationError(sentence(finding), code=finding.rule) for finding in failing[:_MOST]]
            if len(failing) > _MOST:
                errors.append(ValidationError(f"There are {len(failing) - _MOST} more.", code="more"))
            raise ValidationError(errors)

    def __eq__(self, other: object) -> bool:
        """Validators with the same settings are equal, so that migrations do not see changes where there are none."""
        return isinstance(other, PlainOfferValidator) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.fail_on, self.kind))
