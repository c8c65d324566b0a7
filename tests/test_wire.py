from __future__ import annotations

import math
from typing import Any

import pytest

from lite.errors import ProtocolError
from lite.wire import decode, encode


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -1.5, "", "ä€😀", [], {}, [1, [2, {"a": None}]], {"b": [True, "x"]}],
)
def test_plain_values_survive(value: Any) -> None:
    message = {"type": "update", "value": value}
    text, buffers = encode(message)
    assert decode(text, buffers) == message
    assert buffers == []


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_travel_beside_the_text(kind: Any) -> None:
    text, buffers = encode({"type": "update", "a": [kind(b"one")], "b": kind(b"two")})
    assert "one" not in text
    message = decode(text, buffers)
    assert (bytes(message["a"][0]), bytes(message["b"])) == (b"one", b"two")


def test_tuples_become_lists() -> None:
    assert decode(*encode({"type": "x", "pair": (1, 2)}))["pair"] == [1, 2]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_json_lacks_are_refused(value: float) -> None:
    with pytest.raises(ProtocolError, match="A update message could not be sent"):
        encode({"type": "update", "value": value})


def test_objects_are_refused_by_name() -> None:
    with pytest.raises(ProtocolError, match="a complex cannot be sent to the page"):
        encode({"type": "update", "value": 1j})


def test_text_that_looks_like_a_mark_is_only_text() -> None:
    message = {"type": "x", "value": "$bytes"}
    assert decode(*encode(message)) == message


def test_a_mark_without_buffers_is_only_data() -> None:
    message = {"type": "x", "value": {"$bytes": 0}}
    assert decode(*encode(message)) == message
