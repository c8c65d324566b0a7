"""What a listener may learn about the visitor's page; Gradio fills it from the HTTP request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lite.session import Session


class Attributes(dict[str, Any]):
    """A dict whose keys are attributes too."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"The request has no '{name}'.") from None


class Headers(Attributes):
    """Headers by name, whatever their case; `_` stands for `-` in attributes."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__({name.lower(): value for name, value in headers.items()})

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return super().__contains__(str(name).lower())

    def get(self, name: str, default: Any = None) -> Any:
        return super().get(name.lower(), default)

    def __getattr__(self, name: str) -> Any:
        return super().__getattr__(name.replace("_", "-"))


class Request:
    """The visitor's page: `headers`, `query_params`, `cookies`, `client.host`, `session_hash`.

    Annotate a parameter with `gr.Request` to get it; it does not count as an input. Everything
    comes from the page itself: query parameters are those of its address, the host is always
    127.0.0.1, and there is no user who is logged in. It is None when a function is called directly.
    """

    def __init__(
        self,
        request: Any = None,
        username: str | None = None,
        session_hash: str | None = None,
        **kwargs: Any,
    ) -> None:
        self.request = request
        self.username = username
        self.session_hash = session_hash
        self.kwargs: dict[str, Any] = Attributes(kwargs)

    def __getattr__(self, name: str) -> Any:
        kwargs = self.__dict__.get("kwargs", {})
        if name in kwargs:
            return kwargs[name]
        request = self.__dict__.get("request")
        if request is not None:
            return getattr(request, name)
        raise AttributeError(f"The request has no '{name}'.")

    @classmethod
    def for_run(cls, session: Session | None, default: Any = None) -> Request | None:
        """The request of the page that a listener runs for."""
        if session is None:
            return None
        return cls(
            username=session.page.get("username"),
            session_hash=session.hash,
            **facts(session.page),
        )


class Header(str):
    """A header of the visitor's request; `_` in the parameter's name stands for `-`.

    Annotate a parameter with it, as in `def fn(text, user_agent: gr.Header)`. It is None where a
    page has no such header: there are `host`, `user-agent`, `accept-language`, `referer`, `cookie`.
    """

    default_is_name = True

    def __new__(cls, *args: Any, **kwargs: Any) -> Header:
        return super().__new__(cls, *args, **kwargs)

    @classmethod
    def for_run(cls, session: Session | None, name: str) -> Header | None:
        """The header that a parameter of this name asks for."""
        if session is None:
            return None
        found = facts(session.page)["headers"].get(name.replace("_", "-"))
        return None if found is None else cls(found)


def facts(page: Mapping[str, Any]) -> dict[str, Any]:
    """What a server would have learnt from the page's request."""
    from urllib.parse import parse_qsl, urlsplit

    url = urlsplit(str(page.get("url") or "http://127.0.0.1/"))
    headers = {
        "host": url.netloc,
        "user-agent": page.get("user_agent"),
        "accept-language": ",".join(page.get("languages") or ()),
        "referer": page.get("referrer"),
        "cookie": page.get("cookies"),
    }
    pairs = (part.strip().partition("=") for part in str(page.get("cookies") or "").split(";"))
    return {
        "headers": Headers({name: value for name, value in headers.items() if value}),
        "query_params": Attributes(parse_qsl(url.query, keep_blank_values=True)),
        "cookies": Attributes({name: value for name, _, value in pairs if name}),
        "client": Attributes(host="127.0.0.1", port=None),
        "url": url.geturl(),
        "path_params": Attributes(),
        "method": "GET",
    }
