"""Time zones by name: Python's own where it has their data, else as the browser knows them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

EPOCH = datetime(1970, 1, 1)
DAY = 86400.0

Offset = Callable[[float], float]
"""Seconds that a zone's clocks are ahead of UTC at a moment in seconds since 1970."""


def zone(name: str) -> tzinfo:
    """The time zone of that name, such as `"Europe/Paris"`; ValueError for an unknown one."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        if sys.platform == "emscripten":
            from lite.browser import clock

            return OffsetZone(name, clock(name))
        raise ValueError(
            f"There is no time zone {name!r}. Use a name of the IANA list, such as 'Europe/Paris'."
        ) from None


class OffsetZone(tzinfo):
    """A zone that asks a function for its offset; a page has no zone files without `tzdata`."""

    def __init__(self, name: str, offset: Offset) -> None:
        self.key = name
        self._offset = offset

    def __repr__(self) -> str:
        return f"OffsetZone({self.key!r})"

    def __str__(self) -> str:
        return self.key

    def tzname(self, dt: datetime | None) -> str:
        """The zone's name."""
        return self.key

    def dst(self, dt: datetime | None) -> None:
        """None: what part of the offset is summer time is not known."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """The offset when the zone's clocks show this; `fold` decides where they show it twice."""
        if dt is None:
            return None
        shown = (dt.replace(tzinfo=None) - EPOCH).total_seconds()
        around = [self._offset(shown - DAY), self._offset(shown + DAY)]
        true = [each for each in around if self._offset(shown - each) == each]
        found = true[-1 if dt.fold else 0] if true else around[dt.fold]
        return timedelta(seconds=found)

    def fromutc(self, dt: datetime) -> datetime:
        """What the zone's clocks show at a moment given in UTC."""
        seconds = self._offset((dt.replace(tzinfo=None) - EPOCH).total_seconds())
        offset = timedelta(seconds=seconds)
        shown = dt + offset
        return shown if shown.utcoffset() == offset else shown.replace(fold=1)
