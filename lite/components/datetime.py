"""A field for a date and a time of day."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any, Literal

from lite.block import FormComponent, shorten
from lite.errors import ComponentError, Error
from lite.events import Event
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from lite.components.button import Button

__all__ = ["DateTime"]

TYPES = ("timestamp", "datetime", "string")
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
NOW = re.compile(r"now\s*(?:-\s*(\d+)\s*([smhd]))?")


class DateTime(FormComponent):
    """A date and a time: typed, picked from a calendar, or relative as in `now - 5m`.

    A relative time stays as it was typed; each listener gets what it means at that moment.
    """

    without = ("container", "inputs")
    unsent = FormComponent.unsent | {"type"}
    __page_types__ = {"value": "string | null"}

    value: float | str | datetime | None = None
    _: KW_ONLY
    include_time: bool = True
    """Whether there is a time of day; else the field takes `YYYY-MM-DD`."""
    type: Literal["timestamp", "datetime", "string"] = "timestamp"
    """What a listener gets; a timestamp counts seconds since 1970."""
    timezone: str | None = None
    """The zone of the clock that is meant, such as "Europe/Paris"; None means the visitor's."""
    buttons: list[Button] | None = None

    change = Event("The time changed, by the user or by a listener.", "always_last")
    submit = Event("The user entered a new time.")

    def prepare(self) -> None:
        super().prepare()
        if self.type not in TYPES:
            raise ComponentError(
                f"{self}: type must be one of {', '.join(TYPES)}, not {self.type!r}."
            )
        if self.timezone is not None:
            self._zone()

    @property
    def time_format(self) -> str:
        """How the field writes its value, for `strftime`."""
        return "%Y-%m-%d %H:%M:%S" if self.include_time else "%Y-%m-%d"

    def _zone(self) -> tzinfo | None:
        if self.timezone is None:
            return None
        from lite.zone import zone

        try:
            return zone(self.timezone)
        except ValueError as error:
            raise ComponentError(f"{self}: {error}") from None

    def preprocess(self, value: Any) -> float | datetime | str | None:
        if value is None or value == "":
            return None
        text = str(value)
        relative = text.strip().startswith("now")
        if self.type == "string" and not relative:
            return text
        moment = self._relative(text) if relative else self._absolute(text)
        if self.type == "string":
            return moment.strftime(self.time_format)
        return moment if self.type == "datetime" else moment.timestamp()

    def _relative(self, text: str) -> datetime:
        from datetime import datetime

        found = NOW.fullmatch(text.strip())
        if found is None:
            raise self._refusal(text)
        past = int(found[1]) * UNITS[found[2]] if found[1] else 0
        try:
            return datetime.fromtimestamp(time.time() - past, self._zone())
        except (OverflowError, ValueError, OSError):
            raise self._refusal(text) from None

    def _absolute(self, text: str) -> datetime:
        from datetime import datetime

        try:
            return datetime.strptime(text, self.time_format).replace(tzinfo=self._zone())
        except ValueError:
            raise self._refusal(text) from None

    def _refusal(self, text: str) -> Error:
        example = "2024-12-31 23:59:00" if self.include_time else "2024-12-31"
        return Error(f"{self}: {shorten(text)} is no time. Write it as {example}, or as now - 5m.")

    def postprocess(self, value: Any) -> str | None:
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return value
        from datetime import datetime

        if not hasattr(value, "strftime") and hasattr(value, "item"):  # one of NumPy's
            value = value.item()
        if value != value:  # pandas' NaT, or NaN
            return None
        if hasattr(value, "strftime"):
            return str(value.strftime(self.time_format))
        try:
            moment = datetime.fromtimestamp(value, self._zone())
        except (TypeError, ValueError, OverflowError, OSError):
            raise ComponentError(
                f"{self}: {shorten(value)} is no time. Return a timestamp in seconds, a datetime, "
                "or a text."
            ) from None
        return moment.strftime(self.time_format)
