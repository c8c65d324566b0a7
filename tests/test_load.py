from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.chatmodel import piece
from lite.external import host_of
from lite.remote import Server, build, events


def test_a_callable_gives_the_app() -> None:
    def source(name: str, token: str | None, **more: Any) -> gr.Blocks:
        return gr.Interface(lambda text: f"{name} {token} {more} {text}", "text", "text")

    assert gr.load("name", source, "secret", extra=1)("x") == "name secret {'extra': 1} x"
    assert gr.Blocks.load("name", src=source)("x") == "name None {} x"


def test_what_cannot_be_loaded_is_said() -> None:
    with pytest.raises(TypeError, match="needs src="):
        gr.load("nonsense")
    with pytest.raises(TypeError, match="'spaces' or a callable"):
        gr.load("name", src="elsewhere")
    with pytest.raises(gr.Error, match="cannot load models"):
        gr.load("models/gpt2")
    with pytest.raises(gr.Error, match="not available on a static page"):
        gr.load_openapi({}, "https://example.com")


def test_where_a_space_answers() -> None:
    assert host_of("Owner/My_Space.1") == "https://owner-my-space-1.hf.space"


def test_the_events_of_a_stream() -> None:
    lines = ["event: generating", "data: [1]", "", "event: complete", "data: [2]", ""]
    assert list(events(lines)) == [("generating", [1]), ("complete", [2])]
    assert list(events(["event: heartbeat", "data: null"])) == [("heartbeat", None)]


def described(number: int, kind: str, **props: Any) -> dict[str, Any]:
    return {"id": number, "type": kind, "props": props}


def test_a_part_that_we_lack_leaves_the_rest() -> None:
    config = {
        "title": "T",
        "components": [
            described(1, "textbox", label="in", value="x", name="textbox"),
            described(2, "hologram", depth=3),
            described(3, "textbox", label="out"),
        ],
        "layout": {"id": 0, "children": [{"id": 1}, {"id": 2}, {"id": 3}]},
        "dependencies": [
            {
                "id": 7,
                "targets": [[1, "change"]],
                "inputs": [1],
                "outputs": [3],
                "backend_fn": True,
                "js": None,
                "api_name": "plain",
                "cancels": [],
            },
            {
                "id": 8,
                "targets": [[1, "change"]],
                "inputs": [2],
                "outputs": [3],
                "backend_fn": True,
                "js": None,
                "api_name": "deep",
                "cancels": [],
            },
        ],
    }
    demo = build(config, Server("http://127.0.0.1:9", "owner/app"))
    values = [node["props"].get("value") for node in demo.blueprint()["blocks"]]
    assert any("hologram" in str(value) for value in values)
    plain, deep = demo.listeners.values()
    assert [len(plain.targets), len(deep.targets)] == [1, 0]
    with pytest.raises(gr.Error, match="Space owner/app cannot be reached"):
        demo("x", api_name="plain")


def test_the_text_of_a_chat_answer() -> None:
    assert piece('data: {"choices": [{"delta": {"content": "a"}}]}') == "a"
    assert piece('{"choices": [{"message": {"content": "b"}}]}') == "b"
    assert [piece("data: [DONE]"), piece(""), piece('data: {"choices": []}')] == ["", "", ""]
