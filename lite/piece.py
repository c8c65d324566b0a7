"""What sounds and videos share: where they come from, and pieces of a stream."""

from __future__ import annotations

from itertools import count
from typing import Any

from lite.errors import ComponentError


def chosen_sources(component: Any, known: tuple[str, ...]) -> list[Any]:
    """The argument `sources` as a list; raises ComponentError for a source that there is not."""
    given = component.sources
    if given is None:
        return list(known)
    found = [given] if isinstance(given, str) else list(given)
    wrong = [each for each in found if each not in known]
    if wrong or not found:
        raise ComponentError(
            f"{component}: sources must be a list of {' and '.join(map(repr, known))}, "
            f"not {given!r}."
        )
    return found


def mark_piece(file: dict[str, Any]) -> None:
    """Says of a file which run it is a piece of, where a run gives pieces."""
    from lite import session

    run = session.run.get()
    if run is not None:
        # Numbered, because two equal pieces must not look like no change.
        file["is_stream"] = True
        file["meta"] = {**file["meta"], "run": run, "piece": next(pieces)}


pieces = count()
