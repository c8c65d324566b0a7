"""Messages as text plus buffers: the only way across the border, twin of `worker/wire.ts`.

Text is JSON, so null is None and nothing is converted by guess. Bytes are lifted out as
`{"$bytes": n}` and travel as transferred buffers. NaN and infinities are refused: components turn
them into None.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lite.errors import ProtocolError

Buffer = bytes | bytearray | memoryview


def encode(message: Mapping[str, Any]) -> tuple[str, list[Buffer]]:
    """The message as JSON text and the buffers its `$bytes` marks count into."""
    buffers: list[Buffer] = []

    def lift(value: object) -> dict[str, int]:
        if isinstance(value, (bytes, bytearray, memoryview)):
            buffers.append(value)
            return {"$bytes": len(buffers) - 1}
        raise TypeError(f"a {type(value).__name__} cannot be sent to the page")

    try:
        text = json.dumps(message, default=lift, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        kind = message.get("type")
        raise ProtocolError(f"A {kind} message could not be sent: {error}.") from error
    return text, buffers


def decode(text: str, buffers: Sequence[Buffer] = ()) -> dict[str, Any]:
    """The message that `encode` made text and buffers of."""

    def restore(value: dict[str, Any]) -> Any:
        if "$bytes" in value:
            return buffers[value["$bytes"]]
        return value

    message: dict[str, Any] = json.loads(text, object_hook=restore if buffers else None)
    return message
