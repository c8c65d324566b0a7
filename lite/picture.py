"""Pictures as values: arrays and PIL images as files for the page, the page's files as either.

A picture made by a function becomes a PNG file without compression. That takes a twentieth of the
time that WebP takes here, keeps every pixel, and needs neither numpy nor Pillow; the file never
travels. Where the visitor saves it, the page writes it in the format that the author asked for.
"""

from __future__ import annotations

import os
import struct
import sys
import warnings
import zlib
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any, NamedTuple

from lite import files, store
from lite import session as sessions
from lite.block import shorten
from lite.errors import ComponentError, Error, LiteWarning

MODES = ("1", "L", "P", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "HSV", "I", "F")
TYPES = ("numpy", "pil", "filepath")
PACKAGES = ("numpy", "pillow")
"""What a function needs that gets pictures as arrays or PIL images."""
COLOURS = {1: 0, 2: 4, 3: 2, 4: 6}
"""PNG's name for a number of channels."""
INDEXED = 3
MARGIN = 10
"""Pixels between a watermark and the edges."""
HEAD = 1200
"""Bytes of a PNG file of ours that hold its size and palette, at most."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Pixels(NamedTuple):
    """A picture's samples, 8 bits each, row by row."""

    samples: memoryview | bytes
    width: int
    height: int
    channels: int


def to_page(value: Any, owner: object, format: str = "webp") -> dict[str, Any] | None:
    """A picture as the page gets it: an array, a PIL image, a path, an address or SVG text.

    Raises ComponentError for anything else, and where there is no such file.
    """
    if value is None:
        return None
    pixels = pixels_of(value, owner)
    if pixels is not None:
        return files.on_page(keep(pixels), f"image.{format}", "image/png")
    if is_svg_text(value):
        return files.on_page(store.keep_bytes(value.encode(), "image.svg"))
    if isinstance(value, (str, os.PathLike)) and missing(os.fspath(value)):
        told = f"{owner}: the picture {os.fspath(value)} does not exist."
        warnings.warn(f"{told} Paths are relative to the app's folder.", LiteWarning, stacklevel=2)
        return files.entry(os.fspath(value), None, os.path.basename(value), None, None)
    if isinstance(value, (str, os.PathLike, files.FileData, Mapping)):
        return files.to_page(value, owner)
    raise ComponentError(
        f"{owner}: {shorten(value)} is no picture. Return a numpy array, a PIL image, the path of "
        "a file, an address or SVG text."
    )


def from_page(
    file: Mapping[str, Any] | None,
    owner: object,
    type: str = "numpy",
    mode: str | None = "RGB",
) -> Any:
    """The page's picture as a function gets it: an array, a PIL image or a path.

    `mode` is what its pixels are converted to; None leaves them as they are. Photos are turned
    upright. Raises Error, which the visitor sees, where the file is no picture.
    """
    if not file:
        return None
    path = files.local(file)
    name = file.get("orig_name") or os.path.basename(path)
    if name.lower().endswith(".svg"):
        if type == "filepath":
            return path
        raise Error(f"{name} is an SVG file, which this app cannot take. Choose a PNG or JPEG.")
    if type == "filepath":
        return as_path(path, name, owner, mode)
    image = opened(path, name)
    if image.format != "GIF":
        image = upright(image)
        if mode and image.mode != mode:
            image = image.convert(mode)
    if type == "pil":
        return image
    import numpy  # type: ignore[import-not-found, unused-ignore]  # the app's own

    array = numpy.array(image)
    image.close()
    return array


def missing(path: str) -> bool:
    """Whether a first value's file does not exist: the rest of the app starts without it."""
    elsewhere = path.startswith((*files.REMOTE, "data:"))
    return sessions.current.get() is None and not elsewhere and not os.path.exists(path)


def as_path(path: str, name: str, owner: object, mode: str | None) -> str:
    """The path of the picture in that mode; the file itself where Pillow is no part of the app."""
    if "PIL" not in sys.modules and find_spec("PIL") is None:
        return path
    ending = os.path.splitext(name)[1].lower()
    ours = ending != os.path.splitext(path)[1].lower() and bool(ending)
    with opened(path, name, load=False) as file:
        if not ours and (mode is None or file.mode == mode):
            return path
        image = file.convert(mode or file.mode)
    from io import BytesIO

    from PIL import Image  # type: ignore[import-not-found, unused-ignore]  # the app's own

    data = BytesIO()
    try:
        image.save(data, Image.registered_extensions().get(ending, "PNG"))
    except (OSError, KeyError, ValueError) as error:
        raise ComponentError(
            f"{owner}: {name} cannot be saved with image_mode={mode!r} ({error}). Use "
            "image_mode='RGB', or type='pil'."
        ) from error
    return store.keep_bytes(data.getvalue(), name)


def opened(path: str, name: str, load: bool = True) -> Any:
    """The file as a PIL image; raises Error where it is none."""
    from PIL import Image

    try:
        image = Image.open(path)
        if load:
            image.load()
    except FileNotFoundError:
        raise Error(f"The picture {name} is not there any more. Choose it again.") from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Error(
            f"{name} is no picture that can be read here. Choose a PNG, JPEG, WebP or GIF file."
        ) from error
    return image


def upright(image: Any) -> Any:
    """The image turned as its camera was held."""
    if not image.getexif():
        return image
    from PIL import ImageOps

    return ImageOps.exif_transpose(image)


def watermarked(value: Any, mark: Any, position: Any, owner: object) -> Any:
    """The picture as a PIL image with another over it: at a pixel, or in a corner."""
    from PIL import Image

    below, above = as_pil(value, owner), as_pil(mark, owner).convert("RGBA")
    at = position
    if isinstance(position, str):
        down, _, across = position.partition("-")
        at = (
            MARGIN if across == "left" else max(0, below.width - above.width - MARGIN),
            MARGIN if down == "top" else max(0, below.height - above.height - MARGIN),
        )
    layer = Image.new("RGBA", below.size, (0, 0, 0, 0))
    layer.paste(above, tuple(at))
    joined = Image.alpha_composite(below.convert("RGBA"), layer)
    return joined if below.mode in ("RGBA", "LA", "PA") else joined.convert("RGB")


def as_pil(value: Any, owner: object) -> Any:
    """An array, a PIL image or a file as a PIL image."""
    from PIL import Image

    if is_pil(value):
        return value
    if is_array(value):
        samples, width, height, channels = of_array(value, owner)
        mode = next(mode for mode, count in PLAIN.items() if count == channels)
        return Image.frombytes(mode, (width, height), bytes(samples))
    path = os.fspath(value)
    return opened(path, os.path.basename(path))


def is_svg_text(value: Any) -> bool:
    """Whether a text is a drawing itself and no path to one."""
    return isinstance(value, str) and value.lstrip().startswith(("<svg", "<?xml", "<!--"))


def size_of(value: Any, owner: object) -> tuple[int, int] | None:
    """Width and height of an array, a PIL image or a PNG file; None where they cannot be told."""
    if is_array(value):
        return int(value.shape[1]), int(value.shape[0])
    if is_pil(value):
        return int(value.width), int(value.height)
    if not isinstance(value, (str, os.PathLike)) or not os.path.isfile(value):
        return None
    with open(value, "rb") as file:
        head = file.read(24)
    if head.startswith(SIGNATURE) and len(head) == 24:
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    if find_spec("PIL") is None:
        return None
    with opened(os.fspath(value), os.path.basename(value), load=False) as image:
        return int(image.width), int(image.height)


def is_array(value: Any) -> bool:
    """Whether the value is a numpy array, or behaves like one."""
    return hasattr(value, "__array_interface__") and hasattr(value, "dtype")


def is_pil(value: Any) -> bool:
    """Whether the value is an image of Pillow's."""
    image = sys.modules.get("PIL.Image")
    return image is not None and isinstance(value, image.Image)


def pixels_of(value: Any, owner: object) -> Pixels | None:
    """The samples of an array or a PIL image; None for anything else."""
    if is_array(value):
        return of_array(value, owner)
    return of_pil(value) if is_pil(value) else None


def of_array(array: Any, owner: object) -> Pixels:
    """An array's samples: whole numbers are 0 to 255, floats up to 1, booleans black and white."""
    shape = array.shape
    fits = len(shape) == 2 or (len(shape) == 3 and shape[2] in COLOURS)
    if not fits or not all(shape):
        raise ComponentError(
            f"{owner}: an array of shape {shape} is no picture. It needs height and width, and "
            "for colours a third dimension of 3 (RGB) or 4 (RGBA)."
        )
    samples = memoryview(in_bytes(array, owner).tobytes())
    return Pixels(samples, shape[1], shape[0], shape[2] if len(shape) == 3 else 1)


def in_bytes(array: Any, owner: object) -> Any:
    """The array with samples of 8 bits."""
    kind = array.dtype.kind
    if str(array.dtype) == "uint8":
        return array
    if kind == "b":
        return array.astype("uint8") * 255
    if kind in "iu":
        return array.clip(0, 255).astype("uint8")
    if kind != "f":
        raise ComponentError(
            f"{owner}: an array of {array.dtype} is no picture. Use numbers, such as uint8."
        )
    if array.min() < -1 or array.max() > 1:
        raise ComponentError(
            f"{owner}: an array of floats needs values from -1 to 1, this one has "
            f"{array.min():g} to {array.max():g}. Divide by 255, or use astype('uint8')."
        )
    import numpy

    return (numpy.nan_to_num(array).clip(0, 1) * 255 + 0.5).astype("uint8")


PLAIN = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4}


def of_pil(image: Any) -> Pixels:
    """A PIL image's samples."""
    mode = image.mode
    if mode not in PLAIN:
        clear = mode in ("PA", "La", "RGBa") or "transparency" in image.info
        mode = "RGBA" if clear else "L" if mode in ("1", "I", "F", "I;16") else "RGB"
        if image.mode == "I;16":
            image = image.convert("I")
        image = image.convert(mode)
    return Pixels(image.tobytes(), image.width, image.height, PLAIN[mode])


def keep(pixels: Pixels) -> str:
    """The path of a PNG file in the cache with these samples."""
    return keep_png(png(pixels, COLOURS[pixels.channels]))


def keep_mask(opacity: memoryview | bytes, width: int, height: int) -> str:
    """The path of a PNG file that is white, with an opacity of 8 bits for each pixel."""
    palette = chunk(b"PLTE", b"\xff" * 768) + chunk(b"tRNS", bytes(range(256)))
    return keep_png(png(Pixels(opacity, width, height, 1), INDEXED, palette))


def keep_png(data: bytes) -> str:
    """The path of the file in the cache, named by the checksums that it holds anyway."""
    return store.keep_bytes(data, "image.png", digest(data))


def digest(data: bytes) -> str:
    """What tells a PNG file of ours from others."""
    # A cryptographic hash takes as long as all the rest; only this visitor's own files are told
    # apart by it.
    head = struct.pack(">II", zlib.crc32(data[:HEAD]), len(data))
    return (head + data[-20:-12]).hex()


def png(pixels: Pixels, colour: int, palette: bytes = b"") -> bytes:
    """A PNG file that stores the samples as they are."""
    header = struct.pack(">IIBBBBB", pixels.width, pixels.height, 8, colour, 0, 0, 0)
    rows = b"".join(lines(pixels))
    return b"".join(
        [
            *(SIGNATURE, chunk(b"IHDR", header), palette),
            *(chunk(b"IDAT", zlib.compress(rows, 0)), chunk(b"IEND", b"")),
        ]
    )


def lines(pixels: Pixels) -> Iterator[memoryview | bytes]:
    """The rows, each after PNG's mark of an unfiltered one."""
    samples, length = memoryview(pixels.samples), pixels.width * pixels.channels
    for start in range(0, pixels.height * length, length):
        yield b"\0"
        yield samples[start : start + length]


def chunk(kind: bytes, data: bytes) -> bytes:
    """One part of a PNG file."""
    return b"".join(
        [
            struct.pack(">I", len(data)),
            kind,
            data,
            struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))),
        ]
    )


def check(component: Any, sources: Iterable[str] = ("upload", "webcam", "clipboard")) -> None:
    """Raises ComponentError where arguments that pictures share have impossible values."""
    if getattr(component, "type", "numpy") not in TYPES:
        raise ComponentError(
            f"{component}: type must be 'numpy', 'pil' or 'filepath', not {component.type!r}."
        )
    mode = getattr(component, "image_mode", None)
    if mode is not None and mode not in MODES:
        raise ComponentError(
            f"{component}: image_mode must be None or one of {', '.join(MODES)}, not {mode!r}."
        )
    for each in getattr(component, "sources", None) or ():
        if each not in sources:
            raise ComponentError(
                f"{component}: sources may hold {', '.join(sources)}, not {each!r}."
            )
