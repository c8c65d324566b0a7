"""Times what a picture of 3840 by 2160 pixels takes on its way; runs inside Pyodide."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import numpy
from PIL import Image

sys.path.insert(0, "/repo")

from lite import picture, store

HEIGHT, WIDTH, RUNS = 2160, 3840, 5


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest run."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def scene() -> numpy.ndarray:
    """A picture with smooth parts and fine ones."""
    y, x = numpy.mgrid[0:HEIGHT, 0:WIDTH]
    waves = numpy.sin(x / 300) * 127 + 128
    return numpy.stack([(x // 8 + y // 9) % 256, x * y // 5000 % 256, waves], -1).astype("uint8")


def main() -> None:
    array = scene()
    image = Image.fromarray(array)
    print(f"numpy to page     {best(lambda: picture.to_page(array, 'Image')):6.0f} ms")
    print(f"PIL to page       {best(lambda: picture.to_page(image, 'Image')):6.0f} ms")
    own = {"path": picture.keep(picture.of_array(array, "Image")), "orig_name": "image.webp"}
    print(f"own result back   {best(lambda: picture.from_page(own, 'Image')):6.0f} ms")
    for kind in ("JPEG", "PNG", "WEBP"):
        path = f"{store.folder()}/photo.{kind.lower()}"
        image.save(path)
        file = {"path": path, "orig_name": path.rpartition("/")[2]}
        took = best(lambda file=file: picture.from_page(file, "Image"))  # type: ignore[misc]
        print(f"{kind:4} to numpy     {took:6.0f} ms")


main()
