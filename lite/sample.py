"""Small files of our own making: a ball before a sky, a chime, a cube, a short table."""

from __future__ import annotations

import base64
import json
import math
import struct
from collections.abc import Callable, Iterator

from lite import picture

WIDTH, HEIGHT = 160, 120
RATE = 8000
TABLE = [("day", "visitors"), *[(f"2026-01-{day:02}", 40 + day * 7 % 23) for day in range(1, 15)]]
CORNERS = [(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]
FACES = ["0132", "4576", "0154", "2376", "0264", "1375"]
"""The corners of a cube's sides, by their positions."""

BALL = """
AAAAJGZ0eXBpc29tAAACAGlzb21pc282aXNvMmF2YzFtcDQxAAACy21vb3YAAAB4bXZoZAEAAAAAAAAA5y0hpgAAAADnLSGm
AAAD6AAAAAAAAAPcAAEAAAEAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAIAAAIjdHJhawAAAGh0a2hkAQAAAwAAAADnLSGmAAAAAOctIaYAAAABAAAAAAAAAAAAAAPc
AAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAABgAAAAQAAAAAABs21kaWEAAAAs
bWRoZAEAAAAAAAAA5y0hpgAAAADnLSGmAAB1MAAAAAAAAAPcVcQAAAAAAC1oZGxyAAAAAAAAAAB2aWRlAAAAAAAAAAAAAAAA
VmlkZW9IYW5kbGVyAAAAAVJtaW5mAAAAFHZtaGQAAAABAAAAAAAAAAAAAAAlZGluZgAAAB1kcmVmAAAAAAAAAAEAAAANdXJs
IAAAAAEAAAABEXN0YmwAAAAQc3RzYwAAAAAAAAAAAAAAEHN0dHMAAAAAAAAAAAAAABRzdHN6AAAAAAAAAAAAAAAAAAAAEHN0
Y28AAAAAAAAAAAAAAMVzdHNkAAAAAAAAAAEAAAC1YXZjMQAAAAAAAAABAAAAAQAAAAAAAAAAAAAAAABgAEAASAAAAEgAAAAA
AAAAAQtBVkMxIENvZGluZwAAAAAAAAAAAAAAAAAAAAAAAAAAABj//wAAABBwYXNwAAAAAQAAAAEAAAAUYnRydAAAAAAAAAAA
AAAAAAAAAChhdmNDAULACv/hABFnQsAKjI1DEk3AQ0BB4RCNQAEABGjOPIAAAAATY29scm5jbHgAAQANAAGAAAAAKG12ZXgA
AAAgdHJleAAAAAAAAAABAAAAAQAAAAAAAAAAAAAAAAAAALBtb29mAAAAEG1maGQAAAAAAAAAAQAAAJh0cmFmAAAAFHRmaGQA
AgAgAAAAAQEBAAAAAAAUdGZkdAEAAAAAAAAAAAAAAAAAAGh0cnVuAQADBQAAAAoAAAC4AgAAAAAAD4sAAACcAAAMHQAAABoA
AAyDAAAAFgAADJIAAAAUAAALvwAAABYAAAvCAAAAFAAAC8EAAAAWAAALxgAAABQAAAwhAAAAFgAAA+cAAAAUAAABZm1kYXQA
AACYZbgABAAABD///giigAFfHMdk5OTk5P/rJid+EOBNfTLuWgED/i2Hj88wPwhAkHCIDcJNoTkX18uhAI/r/+YCnsFsImaz
wwpoKmwlpYREf14SiL611114Z/6vwYSHn2/sIWBFDkJYZAwiDEBAqWIkX59pkf1+TdiLy/w3oKYCV4CLO++FkgnZiqNF82Iv
r+uuuuI9l9dddeAAAAAWYeAAQAC+QEOeD05nGhglDAfAg5ZcZAAAABJh4ACAAT5AY5z3wIPgQXIeoyAAAAAQYeAAwAG+QHOI
gQfAg5fFwAAAABJh4AEAAj5AIOIPfAg+BByHqLgAAAAQYeABQAK+QCDiYEHwIOXxUAAAABJh4AGAAz5AIOJPfAg+BByHqKgA
AAAQYeABwAO+QCDioEHwIOXxMAAAABJh4AIABD5AIOKPfAg+BByHqJgAAAAQYeACQAS+QCDi4EHwIOXxEAAAAExtZnJhAAAA
NHRmcmEBAAAAAAAAAQAAAD8AAAABAAAAAAAAAAAAAAAAAAAC7wAAAAEAAAABAAAAAQAAABBtZnJvAAAAAAAAAEw=
"""
"""A second of video, 96 by 64 pixels: a ball goes from left to right."""


def content(kind: str, name: str) -> bytes:
    """The sample of that kind, in the format that the name promises where there are several."""
    ending = name.rpartition(".")[2].lower()
    makers: dict[str, Callable[[], bytes]] = {
        "images": ball,
        "audio": chime,
        "videos": lambda: base64.b64decode(BALL),
        "models3d": {"glb": cube_glb, "gltf": cube_gltf, "stl": cube_stl}.get(ending, cube_obj),
        "data": lambda: text(ending).encode(),
    }
    return makers[kind]()


def ball() -> bytes:
    """A picture: a ball before a sky."""

    def samples() -> Iterator[int]:
        for y in range(HEIGHT):
            for x in range(WIDTH):
                near = math.hypot(x - 105, y - 70) / 34
                sky = (90 + y, 150 + y // 2, 235)
                shade = 1 - 0.5 * near
                yield from (int(250 * shade), int(140 * shade), 40) if near < 1 else sky

    return picture.png(picture.Pixels(bytes(samples()), WIDTH, HEIGHT, 3), 2)


def chime() -> bytes:
    """A sound of one second: two tones that fade."""
    count = RATE
    tones = (
        sum(math.sin(2 * math.pi * tone * at / RATE) for tone in (523.25, 659.25))
        * math.exp(-3 * at / count)
        for at in range(count)
    )
    data = struct.pack(f"<{count}h", *(int(12000 * tone) for tone in tones))
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16)
    body = b"WAVE" + form + struct.pack("<4sI", b"data", len(data)) + data
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def triangles() -> list[tuple[int, int, int]]:
    """The cube's sides as triangles of corner positions, turned outwards."""
    found = []
    for side in FACES:
        a, b, c, d = map(int, side)
        for one in ((a, b, c), (a, c, d)):
            found.append(one if outward(one) else (one[0], one[2], one[1]))
    return found


def outward(corners: tuple[int, int, int]) -> bool:
    """Whether the triangle's normal leads away from the cube's middle."""
    a, b, c = (CORNERS[at] for at in corners)
    u, v = ([q - p for p, q in zip(a, other, strict=True)] for other in (b, c))
    normal = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
    return sum(n * p for n, p in zip(normal, a, strict=True)) > 0


def cube_obj() -> bytes:
    """A cube as Wavefront OBJ."""
    lines = [f"v {x} {y} {z}" for x, y, z in CORNERS]
    lines += ["f " + " ".join(str(at + 1) for at in each) for each in triangles()]
    return ("\n".join(lines) + "\n").encode()


def cube_stl() -> bytes:
    """A cube as binary STL."""
    parts = [bytes(80), struct.pack("<I", len(triangles()))]
    for each in triangles():
        flat = [float(part) for at in each for part in CORNERS[at]]
        parts.append(struct.pack("<12fH", 0, 0, 0, *flat, 0))
    return b"".join(parts)


def cube_data() -> bytes:
    """The cube's triangles and corners, as glTF keeps them."""
    positions = [at for each in triangles() for at in each]
    points = [float(part) for corner in CORNERS for part in corner]
    return struct.pack(f"<{len(positions)}H", *positions) + struct.pack("<24f", *points)


def cube_scene(uri: str | None) -> dict[str, object]:
    """A glTF scene with the cube; its data are elsewhere, or in the address."""
    size = len(cube_data())
    buffer = {"byteLength": size} if uri is None else {"byteLength": size, "uri": uri}
    return {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 1}, "indices": 0}]}],
        "buffers": [buffer],
        "bufferViews": [
            {"buffer": 0, "byteOffset": 0, "byteLength": 72, "target": 34963},
            {"buffer": 0, "byteOffset": 72, "byteLength": 96, "target": 34962},
        ],
        "accessors": [
            {"bufferView": 0, "componentType": 5123, "count": 36, "type": "SCALAR"},
            {
                "bufferView": 1,
                "componentType": 5126,
                "count": 8,
                "type": "VEC3",
                "min": [-1, -1, -1],
                "max": [1, 1, 1],
            },
        ],
    }


def cube_gltf() -> bytes:
    """A cube as glTF that holds all."""
    data = base64.b64encode(cube_data()).decode()
    return json.dumps(cube_scene(f"data:application/octet-stream;base64,{data}")).encode()


def cube_glb() -> bytes:
    """A cube as binary glTF."""
    scene, data = json.dumps(cube_scene(None)).encode(), cube_data()
    scene += b" " * (-len(scene) % 4)
    data += bytes(-len(data) % 4)
    body = struct.pack("<I4s", len(scene), b"JSON") + scene
    body += struct.pack("<I4s", len(data), b"BIN\0") + data
    return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body


def text(ending: str) -> str:
    """A short table, subtitles or words."""
    if ending == "json":
        return json.dumps([dict(zip(TABLE[0], row, strict=True)) for row in TABLE[1:]])
    if ending == "srt":
        return "1\n00:00:00,000 --> 00:00:01,000\nA ball goes by.\n"
    if ending == "vtt":
        return "WEBVTT\n\n00:00.000 --> 00:01.000\nA ball goes by.\n"
    if ending == "txt":
        return "A ball goes by.\n"
    return "".join(f"{first},{second}\n" for first, second in TABLE)
