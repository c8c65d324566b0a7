"""Who is logged in: nobody on a static page, unless a page on localhost pretends it for tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lite.session import Session

LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})
NEEDED = (
    "This action needs a user who is logged in. Please log in first; a page that is not on Hugging "
    "Face cannot offer that."
)


def user(session: Session | None) -> str | None:
    """The name in `?mock_user=NAME` of a page on localhost; None where nobody is logged in."""
    from urllib.parse import parse_qs, urlsplit

    url = urlsplit(str(session.page.get("url") or "") if session is not None else "")
    if url.hostname not in LOCAL:
        return None
    return parse_qs(url.query).get("mock_user", [None])[0]


@dataclass
class OAuthProfile:
    """The user who is logged in; annotate a parameter `gr.OAuthProfile | None` to get it.

    None where nobody is, as on every static page; without `| None` the function then does not run
    and the visitor is asked to log in. `?mock_user=NAME` pretends a user on localhost.
    """

    name: str
    username: str
    profile: str
    picture: str

    needed = NEEDED

    @classmethod
    def for_run(cls, session: Session | None, default: Any = None) -> OAuthProfile | None:
        """The profile that a listener gets."""
        found = user(session)
        return cls(found, found, f"https://huggingface.co/{found}", "") if found else None


@dataclass
class OAuthToken:
    """The token of the user who is logged in; None where nobody is, as on every static page."""

    token: str
    scope: str
    expires_at: int

    needed = NEEDED

    @classmethod
    def for_run(cls, session: Session | None, default: Any = None) -> OAuthToken | None:
        """The token that a listener gets; a pretended user has one that opens nothing."""
        return cls("mock", "", 0) if user(session) else None


__all__ = ["OAuthProfile", "OAuthToken"]
