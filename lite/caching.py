"""Results kept by what they were made from: `gr.cache` for functions, `gr.Cache` by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lite.events import EventData
from lite.files import bytes_of

GENERATOR, COROUTINE, ASYNC_GENERATOR = 0x20, 0x80, 0x200
"""What a code object's flags say of its function; `inspect` would cost its import."""

MISSING: Any = object()


class Cache:
    """Values by key, set and asked for by your own code: `hit = cache.get(prompt)`.

    The least recently used entries go when there are more than `max_size` (0 for no limit) or more
    bytes than `max_memory` ("512mb"). As the default of a parameter it is filled by itself. A page
    has one visitor, so `per_session` changes nothing.
    """

    def __init__(
        self,
        *,
        max_size: int = 128,
        max_memory: str | int | None = None,
        per_session: bool = False,
    ) -> None:
        self.max_size = max_size
        self.max_memory = bytes_of(max_memory)
        self.per_session = per_session
        self._entries: dict[object, tuple[Any, Any, int]] = {}
        self._bytes = 0

    @classmethod
    def for_run(cls, session: Any, default: Cache | None) -> Cache:
        """What a parameter with a cache as default gets: that cache."""
        return default if default is not None else cls()

    def set(self, key: Any, /, **data: Any) -> None:
        """Keeps named values under a key of any kind, equal content being the same key."""
        self.put(key_of(key), key, data)

    def get(self, key: Any) -> dict[str, Any] | None:
        """The named values under a key; None where there are none."""
        found = self.find(key_of(key))
        return None if found is MISSING else dict(found)

    def keys(self) -> list[Any]:
        """The keys, the least recently used first."""
        return [key for key, _, _ in self._entries.values()]

    def clear(self) -> None:
        """Forgets everything."""
        self._entries.clear()
        self._bytes = 0

    def find(self, key: object) -> Any:
        """What is kept under a made key, which is the newest from now on; MISSING if nothing."""
        entry = self._entries.pop(key, None)
        if entry is None:
            return MISSING
        self._entries[key] = entry
        return entry[1]

    def put(self, key: object, name: Any, value: Any) -> None:
        """Keeps a value under a made key; `name` is what `keys` tells of it."""
        self._drop(key)
        size = size_of(value) if self.max_memory is not None else 0
        self._entries[key] = (name, value, size)
        self._bytes += size
        while self._full():
            self._drop(next(iter(self._entries)))

    def _full(self) -> bool:
        many = bool(self.max_size) and len(self._entries) > self.max_size
        return many or (self.max_memory is not None and self._bytes > self.max_memory)

    def _drop(self, key: object) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._bytes -= entry[2]


def cache(
    fn: Callable[..., Any] | None = None,
    *,
    key: Callable[..., Any] | None = None,
    max_size: int = 128,
    max_memory: str | int | None = None,
    per_session: bool = False,
) -> Any:
    """Keeps a function's results by its arguments: `@gr.cache`, or `gr.cache(fn)(…)`.

    Works for plain, async and generator functions; a generator's values are all kept and given
    again. `key` makes the key of the dict of arguments: `lambda given: given["prompt"]`.
    """

    def decorate(fn: Callable[..., Any]) -> Callable[..., Any]:
        store = kept_for(fn, max_size, max_memory, per_session)
        return remembering(fn, store, key)

    return decorate if fn is None else decorate(fn)


_stores: dict[object, Cache] = {}


def kept_for(fn: Any, *limits: Any) -> Cache:
    """The cache of a function: the same one each time `gr.cache(fn)` is written in a listener."""
    code = getattr(fn, "__code__", fn)
    if (code, limits) not in _stores or getattr(fn, "__closure__", None):
        size, memory, session = limits
        _stores[code, limits] = Cache(max_size=size, max_memory=memory, per_session=session)
    return _stores[code, limits]


def remembering(fn: Callable[..., Any], store: Cache, key: Any) -> Callable[..., Any]:
    """The function with its results looked up in a cache first."""
    import functools

    flags = fn.__code__.co_flags if hasattr(fn, "__code__") else 0

    def place(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[object, Any]:
        given = named(fn, args, kwargs)
        name = key(given) if key is not None else given
        return key_of(name), name

    def call(*args: Any, **kwargs: Any) -> Any:
        at, name = place(args, kwargs)
        found = store.find(at)
        if found is MISSING:
            found = fn(*args, **kwargs)
            store.put(at, name, found)
        return found

    async def call_async(*args: Any, **kwargs: Any) -> Any:
        at, name = place(args, kwargs)
        found = store.find(at)
        if found is MISSING:
            found = await fn(*args, **kwargs)
            store.put(at, name, found)
        return found

    def generate(*args: Any, **kwargs: Any) -> Any:
        at, name = place(args, kwargs)
        found = store.find(at)
        if found is not MISSING:
            yield from found
            return
        values = []
        for value in fn(*args, **kwargs):
            values.append(value)
            yield value
        store.put(at, name, values)

    async def generate_async(*args: Any, **kwargs: Any) -> Any:
        at, name = place(args, kwargs)
        found = store.find(at)
        if found is not MISSING:
            for value in found:
                yield value
            return
        values = []
        async for value in fn(*args, **kwargs):
            values.append(value)
            yield value
        store.put(at, name, values)

    kinds = ((GENERATOR, generate), (COROUTINE, call_async), (ASYNC_GENERATOR, generate_async))
    wrapper: Callable[..., Any] = next((made for flag, made in kinds if flags & flag), call)
    functools.update_wrapper(wrapper, fn)
    wrapper.cache = store  # type: ignore[attr-defined]  # as Gradio's has it
    return wrapper


def named(fn: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments by name, without those that the run itself provides."""
    code = getattr(fn, "__code__", None)
    names = code.co_varnames[: code.co_argcount] if code else ()
    given = {str(at): value for at, value in enumerate(args[len(names) :])}
    given.update(zip(names, args, strict=False))
    given.update(kwargs)
    filled = getattr(fn, "__defaults__", None) or ()
    defaults = dict(zip(names[len(names) - len(filled) :], filled, strict=True))
    every = {**defaults, **given}
    return {name: value for name, value in every.items() if not hasattr(type(value), "for_run")}


def key_of(value: Any) -> object:
    """Something hashable that is equal where the content is."""
    if isinstance(value, Mapping):
        return ("dict", frozenset((key_of(key), key_of(item)) for key, item in value.items()))
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, tuple(key_of(item) for item in value))
    if isinstance(value, (set, frozenset)):
        return ("set", frozenset(key_of(item) for item in value))
    if isinstance(value, EventData):
        return ("event", key_of(value._data))
    if value is None or isinstance(value, (str, int, float, bool, complex, bytes)):
        return (type(value).__name__, value)
    return (type(value).__name__, digest(value))


def digest(value: Any) -> object:
    """Stands for pictures, arrays, tables and objects: their pickled content, else themselves."""
    import pickle
    from hashlib import blake2b

    try:
        return blake2b(pickle.dumps(value), digest_size=16).digest()
    except Exception:  # a value's own __reduce__ may raise anything
        return id(value)


def size_of(value: Any) -> int:
    """About how many bytes a value takes."""
    import pickle
    import sys

    try:
        return len(pickle.dumps(value))
    except Exception:
        return sys.getsizeof(value)
