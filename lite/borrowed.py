"""Functions that apps take from inner modules of Gradio, though they are not public there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from lite import store


def get_space() -> str | None:
    """The name of the Space that this runs in: a page runs in none."""
    return None


def colab_check() -> bool:
    """Whether this runs in a notebook of Colab: a page does not."""
    return False


def get_upload_folder() -> str:
    """Where uploads and outputs stand."""
    return store.folder()


def abspath(path: str | os.PathLike[str]) -> Path:
    """The whole path."""
    return Path(os.path.abspath(path))


def audio_from_file(filename: str, crop_min: float = 0, crop_max: float = 100) -> tuple[int, Any]:
    """The rate and samples of a WAV file, from `crop_min` to `crop_max` percent of its length."""
    from lite import sound

    with open(filename, "rb") as file:
        rate, samples = sound.decode(file.read())
    first, last = (int(len(samples) * percent / 100) for percent in (crop_min, crop_max))
    return rate, samples[first:last]


def audio_to_file(sample_rate: int, data: Any, filename: str, format: str = "wav") -> None:
    """Writes samples as a WAV file; raises ValueError for any other format."""
    from lite import sound

    if format != "wav":
        raise ValueError(f"a page writes sounds as wav, not as {format}")
    with open(filename, "wb") as file:
        file.write(sound.encode(sample_rate, data))


def convert_to_16_bit_audio(data: Any) -> Any:
    """Samples of any number type as 16 bit integers."""
    from lite import sound

    return sound.to_int16(data)


def save_pil_to_cache(img: Any, cache_dir: str, name: str = "image", format: str = "webp") -> str:
    """The path of a PIL image's file in a folder of the cache."""
    import io

    content = io.BytesIO()
    img.save(content, format=format.upper().replace("JPG", "JPEG"))
    return placed(content.getvalue(), cache_dir, f"{name}.{format}")


def save_file_to_cache(file_path: str | os.PathLike[str], cache_dir: str) -> str:
    """The path of a file's copy in a folder of the cache."""
    return placed(Path(file_path).read_bytes(), cache_dir, os.path.basename(file_path))


def placed(content: bytes, folder: str, name: str) -> str:
    """The path of a file with that content, below a folder named by it."""
    import hashlib

    own = Path(folder) / hashlib.sha256(content).hexdigest()
    own.mkdir(parents=True, exist_ok=True)
    (own / store.clean(name)).write_bytes(content)
    return str(own / store.clean(name))
