from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

import lite as gr
from lite.datetimerange import DateTimeRange
from lite.errors import ComponentError, Error
from lite.testing import Page
from lite.zone import OffsetZone, zone


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


TEXT = "2024-03-01 10:20:30"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, datetime(2024, 3, 1, 1, 20, 30, tzinfo=timezone.utc).timestamp()),
        ({"timezone": "America/New_York"}, 1709306430.0),
        ({"type": "datetime"}, datetime(2024, 3, 1, 10, 20, 30)),
        ({"type": "string"}, TEXT),
    ],
)
def test_what_a_listener_gets(options: dict[str, Any], expected: object) -> None:
    with gr.Blocks() as demo:
        when, seen = gr.DateTime(**options), []
        when.submit(seen.append, when)
    page = Page(demo)
    page.set(when, TEXT)
    page.fire(when, "submit")
    assert seen == [expected]


def test_a_relative_time_means_another_moment_each_time() -> None:
    field = gr.DateTime("now - 5m", type="timestamp", render=False)
    assert field.props()["value"] == "now - 5m"
    for text, past in [("now", 0), ("now - 5m", 300), (" now-1h ", 3600), ("now - 3d", 259200)]:
        moment = field.preprocess(text)
        assert isinstance(moment, float)
        assert abs(time.time() - past - moment) < 2


def test_a_relative_time_follows_the_zone() -> None:
    paris: Any = gr.DateTime(type="datetime", timezone="Europe/Paris", render=False)
    assert paris.preprocess("now").tzinfo == paris.preprocess(TEXT).tzinfo
    text = gr.DateTime(type="string", timezone="Pacific/Kiritimati", render=False)
    there = datetime.now(timezone(timedelta(hours=14)))
    assert str(text.preprocess("now"))[:13] == there.strftime("%Y-%m-%d %H")


def test_only_a_date() -> None:
    day = gr.DateTime(include_time=False, type="datetime", render=False)
    assert day.preprocess("2024-03-01") == datetime(2024, 3, 1)
    assert day.postprocess(datetime(2024, 3, 1, 10)) == "2024-03-01"
    with pytest.raises(Error, match="Write it as 2024-12-31"):
        day.preprocess(TEXT)


@pytest.mark.parametrize("wrong", ["soon", "now - 2w", "2024-02-31 00:00:00", "now - 99999999999d"])
def test_what_is_no_time_is_named(wrong: str) -> None:
    with pytest.raises(Error, match="is no time"):
        gr.DateTime(label="From", render=False).preprocess(wrong)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1709288430, "2024-03-01 19:20:30"),
        (1709288430.9, "2024-03-01 19:20:30"),
        (datetime(2024, 1, 2, 3, 4, 5), "2024-01-02 03:04:05"),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc), "2024-01-02 03:04:05"),
        (date(2024, 1, 2), "2024-01-02 00:00:00"),
        ("now - 1h", "now - 1h"),
        ("", None),
        (None, None),
        (float("nan"), None),
    ],
)
def test_what_the_field_shows(value: Any, shown: str | None) -> None:
    assert gr.DateTime(render=False).postprocess(value) == shown


def test_the_zone_of_a_timestamp() -> None:
    field = gr.DateTime(timezone="America/New_York", render=False)
    assert field.postprocess(1700000000) == "2023-11-14 17:13:20"


def test_bad_arguments_and_values_are_named() -> None:
    with pytest.raises(ComponentError, match="Mars"):
        gr.DateTime(timezone="Mars/Base", render=False)
    with pytest.raises(ComponentError, match="timestamp, datetime, string"):
        gr.DateTime(type="text", render=False)  # type: ignore[arg-type]
    for value in ([1], 1e30):
        with pytest.raises(ComponentError, match="is no time"):
            gr.DateTime(render=False).postprocess(value)


MOMENTS = [
    datetime(2024, 3, 31, 0, 30),
    datetime(2024, 3, 31, 2, 30),  # these two clocks never show it
    datetime(2024, 10, 27, 2, 30),  # these show it twice
    datetime(2024, 10, 27, 2, 30, fold=1),
    datetime(2024, 12, 1, 12),
]


@pytest.mark.parametrize("name", ["Europe/Paris", "America/New_York", "Asia/Kolkata"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_zone_of_the_browser_counts_as_python_does(name: str, moment: datetime) -> None:
    true = zone(name)

    def offset(seconds: float) -> float:
        found = datetime.fromtimestamp(seconds, timezone.utc).astimezone(true).utcoffset()
        assert found is not None
        return found.total_seconds()

    own = OffsetZone(name, offset)
    assert moment.replace(tzinfo=own).utcoffset() == moment.replace(tzinfo=true).utcoffset()
    seconds = moment.replace(tzinfo=timezone.utc).timestamp()
    ours, theirs = datetime.fromtimestamp(seconds, own), datetime.fromtimestamp(seconds, true)
    assert (ours.replace(tzinfo=None), ours.fold) == (theirs.replace(tzinfo=None), theirs.fold)


def test_a_range_has_two_ends() -> None:
    days: Any = {"time": [datetime(2024, 3, 1), datetime(2024, 3, 2)], "y": [1, 2]}
    with gr.Blocks() as demo:
        span = DateTimeRange([TEXT, "now"], quick_ranges=["2d"])
        plot = gr.LinePlot(days, x="time", y="y")
        span.bind(plot)
    page = Page(demo)
    low, high = page.props(plot)["x_lim"]
    assert low == datetime(2024, 3, 1, 1, 20, 30, tzinfo=timezone.utc).timestamp()
    assert high == pytest.approx(time.time(), abs=60)
    page.fire(plot, "select", {"index": [low, low + 60], "value": None, "selected": True})
    assert page.value(span) == [TEXT, "2024-03-01 10:21:30"]
    assert span.preprocess(["", "now"]) is None
    with pytest.raises(ComponentError, match=r"is no range.*two times"):
        span.postprocess("now")
    with pytest.raises(ComponentError, match=r"'soon' is no span.*Write '30s'"):
        DateTimeRange(quick_ranges=["soon"], render=False)
