"""Pictures for tests, made by our own writer: no test needs Pillow outside the page."""

from __future__ import annotations

import base64

from lite import picture

UPRIGHT = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAAMCAgMCAgMD"
    "AwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkF"
    "BQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAIABADASIA"
    "AhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAcI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAA"
    "AAAAAAcI/8QAGBEAAgMAAAAAAAAAAAAAAAAAAAhFg8P/2gAMAwEAAhEDEQA/AM6IEBwWWYo2KNYaKuyP/9k="
)
"""A JPEG file of 16 by 8 pixels, left red and right blue, that says it is to be turned right."""


def png(width: int = 40, height: int = 30, colour: tuple[int, ...] = (200, 30, 60)) -> bytes:
    """A PNG file of one colour: red, green, blue, and perhaps opacity."""
    samples = bytes(colour) * (width * height)
    count = len(colour)
    return picture.png(picture.Pixels(samples, width, height, count), picture.COLOURS[count])


def halves(width: int = 40, height: int = 30) -> bytes:
    """A PNG file whose left half is red, and its right half blue."""
    row = bytes((255, 0, 0)) * (width // 2) + bytes((0, 0, 255)) * (width - width // 2)
    return picture.png(picture.Pixels(row * height, width, height, 3), 2)
