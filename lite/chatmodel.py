"""A chat with a model that answers behind an API."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from lite.chatinterface import ChatInterface
from lite.errors import Error
from lite.remote import lines


def load_chat(
    base_url: str,
    model: str,
    token: str | None = None,
    *,
    file_types: Any = "text_encoded",
    system_message: str | None = None,
    streaming: bool = True,
    **kwargs: Any,
) -> ChatInterface:
    """A chat with a model behind an OpenAI-like API that allows pages to call it (CORS).

    A token written into the app can be read by every visitor. Messages are text: `file_types` has
    no effect.
    """
    address = f"{base_url.rstrip('/')}/chat/completions"
    headers = [("Content-Type", "application/json")]
    if token:
        headers.append(("Authorization", f"Bearer {token}"))

    async def respond(message: str, history: list[dict[str, Any]]) -> AsyncIterator[str]:
        said = [{"role": "system", "content": system_message}] if system_message else []
        said += [{"role": each["role"], "content": text_of(each["content"])} for each in history]
        said.append({"role": "user", "content": message})
        body = json.dumps({"model": model, "messages": said, "stream": streaming}).encode()
        told = ""
        try:
            async for line in lines("POST", address, headers, body):
                part = piece(line)
                told += part
                if part:
                    yield told
        except OSError as error:
            raise Error(
                f"{base_url} cannot be reached from this page. Does it allow that?"
            ) from error
        if not told:
            raise Error(f"{base_url} gave no answer for the model {model!r}.")

    return ChatInterface(respond, **kwargs)  # type: ignore[arg-type]  # typed by its base's fields


def text_of(content: Any) -> str:
    """A message's content as text."""
    if isinstance(content, list):
        return "".join(map(text_of, content))
    return str(content.get("text", "")) if isinstance(content, dict) else str(content)


def piece(line: str) -> str:
    """The text in one line of the answer, streamed or whole."""
    try:
        choice = json.loads(line.removeprefix("data:"))["choices"][0]
    except (ValueError, LookupError, TypeError):
        return ""
    return (choice.get("delta") or choice.get("message") or {}).get("content") or ""
