"""WAV files made of samples, and samples read from WAV files; numpy is imported when it is met."""

from __future__ import annotations

import struct
from importlib import import_module
from typing import Any

from lite.errors import ComponentError

CHANNELS = 64
"""More of them than this are samples that stand the wrong way around."""
PLAIN, FLOATS, EXTENSIBLE = 1, 3, 0xFFFE
"""Kinds of samples, as a WAV file numbers them."""


def encode(rate: int, samples: Any) -> bytes:
    """A WAV file of 16 bits: `samples` is an array with one row for each moment."""
    array = to_int16(samples)
    if array.ndim not in (1, 2) or (array.ndim == 2 and array.shape[1] > CHANNELS):
        raise ComponentError(
            f"samples of the shape {array.shape} are no sound: give an array of the shape "
            "(samples,) or (samples, channels)."
        )
    channels = 1 if array.ndim == 1 else array.shape[1]
    return header(int(rate), channels, array.nbytes) + bytes(array.astype("<i2").tobytes())


def header(rate: int, channels: int, size: int) -> bytes:
    """What stands before `size` bytes of 16 bit samples in a WAV file."""
    width = channels * 2
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, PLAIN, channels, rate, rate * width, width, 16)
    return (
        struct.pack("<4sI4s", b"RIFF", size + 36, b"WAVE")
        + form
        + struct.pack("<4sI", b"data", size)
    )


def to_int16(samples: Any) -> Any:
    """Samples of any number type as 16 bit integers; fractions fill the whole range."""
    np = import_module("numpy")
    array = np.asarray(samples)
    kind = array.dtype.name
    if kind == "int16":
        return array
    if array.dtype.kind == "f":
        array = np.nan_to_num(array.astype(np.float64))
        peak = float(np.abs(array).max(initial=0))
        return (array / (peak or 1) * 32767).astype(np.int16)
    if kind == "int32":
        return (array // 65536).astype(np.int16)
    if kind == "uint16":
        return (array.astype(np.int32) - 32768).astype(np.int16)
    if kind == "uint8":
        return (array.astype(np.int32) * 257 - 32768).astype(np.int16)
    if kind == "int8":
        return array.astype(np.int16) * np.int16(256)
    if array.dtype.kind in "iu" and np.abs(array).max(initial=0) <= 32767:
        return array.astype(np.int16)
    raise ComponentError(
        f"samples of the type {kind} are no sound: give fractions between -1 and 1 or 16 bit "
        "integers, as with array.astype('int16')."
    )


def decode(data: bytes) -> tuple[int, Any]:
    """The rate and the samples, as 16 bit integers, of a WAV file; raises ValueError for others."""
    parts = chunks(data)
    if len(parts.get(b"fmt ", b"")) < 16 or b"data" not in parts:
        raise ValueError("it is no WAV file")
    np = import_module("numpy")
    form, content = parts[b"fmt "], parts[b"data"]
    kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", form[:16])
    if kind == EXTENSIBLE and len(form) >= 26:
        (kind,) = struct.unpack("<H", form[24:26])
    width = bits // 8
    content = content[: len(content) // (width * channels or 1) * width * channels]
    if kind == FLOATS and bits in (32, 64):
        floats = np.frombuffer(content, f"<f{width}")
        samples = (np.clip(floats, -1, 1) * 32767).astype(np.int16)
    elif kind != PLAIN or bits not in (8, 16, 24, 32):
        raise ValueError(f"its samples are of a kind ({kind}, {bits} bits) that is not known here")
    elif bits == 8:
        samples = (np.frombuffer(content, np.uint8).astype(np.int16) - 128) * 256
    else:
        # The upper two bytes of each sample.
        rows = np.frombuffer(content, np.uint8).reshape(-1, width)[:, -2:]
        samples = np.ascontiguousarray(rows).view("<i2").reshape(-1).astype(np.int16)
    return rate, samples if channels == 1 else samples.reshape(-1, channels)


def chunks(data: bytes) -> dict[bytes, bytes]:
    """The parts of a WAV file by their names; empty for other files."""
    found: dict[bytes, bytes] = {}
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return found
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack("<4sI", data[at : at + 8])
        # What is written piece by piece may lack its size.
        found.setdefault(name, data[at + 8 : at + 8 + size] if size else data[at + 8 :])
        at += 8 + size + size % 2
        if not size and name == b"data":
            break
    return found


def ending(data: bytes) -> str:
    """The ending that a sound's first bytes ask for."""
    starts = {b"RIFF": "wav", b"OggS": "ogg", b"fLaC": "flac", b"\x1aE\xdf\xa3": "webm"}
    if data[4:8] == b"ftyp":
        return "m4a"
    is_adts = data[:1] == b"\xff" and data[1:2] in (b"\xf1", b"\xf9")
    return "aac" if is_adts else starts.get(data[:4], "mp3")
