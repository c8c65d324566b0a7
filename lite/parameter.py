"""Arguments that a listener gets beside its inputs: event data, the request, progress."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lite.errors import Error
from lite.events import EventData

if TYPE_CHECKING:
    from lite.session import Session


class Special:
    """A parameter that is no input: where it stands and what fills it."""

    __slots__ = ("default", "kind", "name", "optional", "position")

    def __init__(
        self, name: str, position: int | None, kind: type, default: Any, optional: bool = True
    ) -> None:
        self.name = name
        self.position = position
        """None where only a keyword reaches it."""
        self.kind = kind
        self.default = default
        self.optional = optional
        """Whether the function can do without."""


def fill(
    specials: Sequence[Special],
    values: Sequence[Any],
    session: Session | None,
    message: Mapping[str, Any],
) -> tuple[list[Any], dict[str, Any]]:
    """The arguments of a call: inputs in order, special ones put where they stand.

    One behind parameters that keep their default is passed by name.
    """
    positional, named = list(values), {}
    for special in specials:
        argument = make(special, session, message)
        if special.position is not None and special.position <= len(positional):
            positional.insert(special.position, argument)
        else:
            named[special.name] = argument
    return positional, named


def make(special: Special, session: Session | None, message: Mapping[str, Any]) -> Any:
    """The value of a special parameter for one run; without a page there is no request."""
    kind: Any = special.kind
    if issubclass(kind, EventData):
        target = message.get("target")
        block = None
        if target is not None and session is not None:
            block = session.demo.blocks.get(target["id"], session.demo)
        return kind(block, message.get("data"))
    made = kind.for_run(session, special.default)
    if made is None and not special.optional and hasattr(kind, "needed"):
        raise Error(kind.needed, title="Not logged in", print_exception=False)
    return made


class Missing:
    """Fills a parameter that the listener has no input for, as Gradio does."""

    @staticmethod
    def for_run(session: Session | None, default: Any) -> None:
        """None, whatever the run."""


def special_parameters(
    fn: Callable[..., Any], inputs: int | None = None, named: Sequence[str] = ()
) -> list[Special]:
    """The parameters that are filled by their annotation or default, in order.

    With the number of `inputs`, and the names of those passed by name, what is needed beyond
    them counts, too. Reads the code object: `inspect` would cost more at start than
    everything else here.
    """
    plain, skipped = unwrap(fn)
    code = getattr(plain, "__code__", None)
    if code is None:
        return []
    count = code.co_argcount
    names = code.co_varnames[: count + code.co_kwonlyargcount]
    defaults = dict(getattr(plain, "__kwdefaults__", None) or {})
    given = getattr(plain, "__defaults__", None) or ()
    defaults.update(zip(names[count - len(given) : count], given, strict=True))
    annotations: dict[str, Any] = getattr(plain, "__annotations__", {})
    found: list[Special] = []
    taken = 0
    if getattr(fn, "__func__", fn) is not plain:
        inputs = None  # what stands around the function may give it more
    for position, name in enumerate(names[skipped:]):
        default = defaults.get(name)
        annotation = annotations.get(name)
        kind = kind_of(annotation, default, plain)
        if kind is not None:
            place = position if position + skipped < count else None
            if hasattr(kind, "default_is_name"):  # of a header: its parameter says which
                default = name
            optional = name in defaults or takes_none(annotation, plain)
            found.append(Special(name, place, kind, default, optional))
        elif position + skipped < count and name not in named:
            taken += 1
            if inputs is not None and taken > inputs and name not in defaults:
                found.append(Special(name, position, Missing, None))
    return found


def unwrap(fn: Any) -> tuple[Any, int]:
    """The function behind decorators, methods, partials and objects; how many names it has got."""
    skipped = 0
    # A method shows its function's attributes as its own, so it must be taken apart first.
    while not hasattr(fn, "__code__") or hasattr(fn, "__wrapped__") or hasattr(fn, "__func__"):
        if hasattr(fn, "__func__"):
            fn, skipped = fn.__func__, skipped + 1
        elif hasattr(fn, "__wrapped__"):
            fn = fn.__wrapped__
        elif hasattr(fn, "func") and hasattr(fn, "keywords"):  # functools.partial
            fn, skipped = fn.func, skipped + len(fn.args)
        elif hasattr(type(fn).__call__, "__code__"):
            fn, skipped = type(fn).__call__, skipped + 1
        else:
            break
    return fn, skipped


FILLED = ("Header", "OAuthProfile", "OAuthToken", "Progress", "Request")
"""Our classes that fill a parameter and are imported only by apps that use them."""


def kind_of(annotation: Any, default: Any, fn: Any) -> type | None:
    """The class that fills a parameter; None where it is an ordinary input."""
    if hasattr(type(default), "for_run"):
        return type(default)
    for option in options(resolve(annotation, fn)):
        if not isinstance(option, type):
            continue
        if issubclass(option, EventData) or hasattr(option, "for_run"):
            return option
    return None


def takes_none(annotation: Any, fn: Any) -> bool:
    """Whether a parameter may be None, as `gr.OAuthProfile | None` says."""
    if isinstance(annotation, str) and ("None" in annotation or "Optional" in annotation):
        return True
    return type(None) in options(resolve(annotation, fn))


def options(annotation: Any) -> Sequence[Any]:
    """The members of a union such as `gr.Request | None`, else the annotation alone."""
    return [annotation, *(getattr(annotation, "__args__", None) or ())]


def resolve(annotation: Any, fn: Any) -> Any:
    """The annotation itself; one written as text is looked up where the function stands."""
    if not isinstance(annotation, str):
        return annotation
    names = dict(getattr(fn, "__globals__", {}))
    cells = getattr(fn, "__closure__", None) or ()
    for name, cell in zip(fn.__code__.co_freevars, cells, strict=False):
        names[name] = cell.cell_contents
    try:
        return resolve(eval(annotation, names), fn)
    except Exception:  # an annotation may name what exists for type checkers only
        return by_name(annotation)


def by_name(annotation: str) -> Any:
    """Our own class whose name the text ends with, wherever it was imported."""
    from lite import events

    name = annotation.partition("|")[0].strip().rpartition(".")[2].rstrip("]")
    found = getattr(events, name, None)
    if isinstance(found, type) and issubclass(found, EventData):
        return found
    if name in FILLED:
        import lite

        return getattr(lite, name)
    return None
