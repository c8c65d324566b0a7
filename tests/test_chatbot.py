from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError
from lite.testing import Page

PLAIN = {"metadata": None, "options": None}


def text(content: str) -> dict[str, Any]:
    return {"text": content, "type": "text"}


def test_messages_become_dicts_whose_content_is_a_list_of_parts() -> None:
    chat = gr.Chatbot()
    assert chat.postprocess(None) == []
    assert chat.postprocess([{"role": "user", "content": "hi"}]) == [
        {"role": "user", "content": [text("hi")], **PLAIN}
    ]
    message = gr.ChatMessage("x", metadata={"title": "t", "id": 1}, options=[{"value": "a"}])
    sent = chat.postprocess([message])
    assert sent == [
        {
            "role": "assistant",
            "content": [text("x")],
            "metadata": {"title": "t", "id": 1},
            "options": [{"value": "a"}],
        }
    ]
    assert chat.preprocess(sent) == sent
    assert chat.postprocess(chat.preprocess(sent)) == sent


def test_shared_indentation_goes_and_the_rest_stays() -> None:
    chat = gr.Chatbot()
    for given, shown in (
        ("    a\n    b", "a\nb"),
        ("- a\n  - b\n- c\n", "- a\n  - b\n- c"),
        ("a \n\nb ", "a \n\nb "),
        ("", ""),
    ):
        (message,) = chat.postprocess([{"role": "user", "content": given}])
        assert message["content"] == [text(shown)]


def test_a_component_travels_with_its_arguments_and_comes_back_as_an_object() -> None:
    chat = gr.Chatbot()
    field = gr.Number(7, label="Count", minimum=1)
    sent = chat.postprocess([{"role": "assistant", "content": ["see", field]}])
    part = sent[0]["content"][1]
    assert part["component"] == "number"
    assert part["value"] == 7
    assert part["constructor_args"] == {"label": "Count", "minimum": 1, "render": False}
    (again,) = chat.preprocess(sent)
    instance = again["content"][1]["instance"]
    assert isinstance(instance, gr.Number)
    assert (instance.value, instance.label) == (7, "Count")
    assert again["content"][1].get("instance") is instance
    assert "instance" in again["content"][1]
    assert again["content"][1].get("other") is None
    assert chat.postprocess([again]) == sent


def test_a_component_in_a_message_leaves_the_layout() -> None:
    with gr.Blocks() as demo:
        chat = gr.Chatbot(
            [{"role": "user", "content": gr.Number(1)}, gr.ChatMessage([gr.Textbox("a")])]
        )
    assert [block["type"] for block in demo.blueprint()["blocks"]] == ["chatbot"]
    assert len(Page(demo).value(chat)) == 2


def test_files_are_dicts_paths_or_pairs(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("hello")
    chat = gr.Chatbot()
    contents: list[Any] = [{"path": str(path)}, path, (str(path), "my notes")]
    for content in contents:
        (message,) = chat.postprocess([{"role": "user", "content": content}])
        (part,) = message["content"]
        assert part["type"] == "file"
        assert Path(part["file"]["path"]).read_text() == "hello"
        assert part["file"]["orig_name"] == "notes.txt"
        assert part["file"]["mime_type"] == "text/plain"
        assert part["file"]["url"].endswith("/notes.txt")
        assert chat.postprocess(chat.preprocess([message])) == [message]
    assert part["alt_text"] == "my notes"
    (far,) = chat.postprocess([{"role": "user", "content": {"path": "https://x.org/a.png"}}])
    assert far["content"][0]["file"]["url"] == "https://x.org/a.png"


@pytest.mark.parametrize(
    "value",
    ["text", ["a"], [["a", "b", "c"]], [["a", 5]], [{"role": "user"}], [{"content": "x"}], 5],
    ids=repr,
)
def test_what_is_no_conversation_gets_a_sentence(value: Any) -> None:
    with pytest.raises(ComponentError, match="A conversation is a list of messages"):
        gr.Chatbot().page_value(value)


def test_pairs_are_messages_too() -> None:
    pairs = [["Hi", "Hello"], ("More?", None), [None, ("https://x.org/a.png",)]]
    chat = gr.Chatbot()
    (*texts, file) = chat.postprocess([*pairs[:2], {"role": "user", "content": "x"}, pairs[2]])
    said = [(each["role"], each["content"][0]["text"]) for each in texts]
    assert said == [("user", "Hi"), ("assistant", "Hello"), ("user", "More?"), ("user", "x")]
    assert (file["role"], file["content"][0]["type"]) == ("assistant", "file")
    with pytest.raises(ComponentError, match=r"read message\[\"role\"\]"):
        chat.preprocess(texts)[-1][1]
    with pytest.raises(ComponentError, match="not of pairs"):
        chat.preprocess(texts)[-1][1] = ""
    with pytest.raises(KeyError, match="nothing"):
        chat.preprocess(texts)[-1]["nothing"]


def test_who_gave_pairs_gets_pairs() -> None:
    chat = gr.Chatbot()
    given = [["Hi", "Hello"], ["More?", None], [None, ("https://x.org/a.png",)], ["a\nb", ""]]
    assert chat.preprocess(chat.postprocess(given)) == given
    without_first = chat.postprocess(given)[1:]
    assert chat.preprocess(without_first)[0] == [None, "Hello"]
    assert chat.preprocess([]) == []


def test_a_chat_interface_that_begins_with_pairs_gets_messages() -> None:
    demo = gr.ChatInterface(lambda text, history: "x", chatbot=gr.Chatbot([[None, "Welcome"]]))
    (first,) = demo.messages.preprocess(demo.messages.postprocess(demo.messages.value))
    assert (first["role"], first["content"][0]["text"]) == ("assistant", "Welcome")


@pytest.mark.parametrize("content", [None, 5, {"a": 1}, object()], ids=["None", "5", "dict", "obj"])
def test_what_no_message_can_hold_gets_a_sentence(content: Any) -> None:
    with pytest.raises(ComponentError, match="a message cannot hold"):
        gr.Chatbot().page_value([{"role": "user", "content": content}])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ComponentError, match=r"gone\.txt does not exist"):
        gr.Chatbot().page_value([{"role": "user", "content": {"path": str(tmp_path / "gone.txt")}}])


def said(messages: list[dict[str, Any]]) -> list[tuple[str | None, str]]:
    """Each message's state as a thought, and its text."""
    return [
        ((each["metadata"] or {}).get("status"), " ".join(part["text"] for part in each["content"]))
        for each in messages
    ]


def test_text_between_reasoning_tags_becomes_a_thought() -> None:
    chat = gr.Chatbot(reasoning_tags=[("<think>", "</think>"), ("[[", "]]")])

    def split(content: str) -> list[tuple[str | None, str]]:
        return said(chat.postprocess([{"role": "assistant", "content": content}]))

    assert split("plain") == [(None, "plain")]
    assert split("a <think>b</think> c") == [(None, "a"), ("done", "b"), (None, "c")]
    assert split("<think>still") == [("pending", "still")]
    assert split("[[x]] y <think>z</think>") == [("done", "x"), (None, "y"), ("done", "z")]
    sent = chat.postprocess([gr.ChatMessage("<think>a</think> b", options=[{"value": "c"}])])
    assert sent[0]["metadata"]["title"] == "Reasoning"
    assert sent[1]["options"] == [{"value": "c"}]


def test_pictures_travel_inside_their_addresses(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("<svg/>")
    chat = gr.Chatbot(
        avatar_images=(None, str(path)), examples=[{"text": "a", "icon": str(path)}, {"text": "b"}]
    )
    props = chat.props()
    assert props["avatar_images"][0] is None
    assert props["avatar_images"][1].startswith("data:image/svg+xml;base64,")
    assert props["examples"][0]["icon"].startswith("data:image/svg+xml;base64,")
    assert props["examples"][1] == {"text": "b"}


def test_a_listener_appends_to_the_conversation() -> None:
    with gr.Blocks() as demo:
        chat, box = gr.Chatbot(), gr.Textbox()

        def answer(message: str, history: list[Any]) -> Any:
            history.append({"role": "user", "content": message})
            yield "", history
            history.append(gr.ChatMessage("well"))
            yield "", history

        box.submit(answer, [box, chat], [box, chat])
    page = Page(demo)
    page.set(box, "how are you")
    page.fire(box, "submit")
    assert said(page.value(chat)) == [(None, "how are you"), (None, "well")]


def test_the_event_says_what_was_liked() -> None:
    seen: list[Any] = []
    with gr.Blocks() as demo:
        chat = gr.Chatbot()

        def rate(data: gr.LikeData) -> None:
            seen.append((data.index, data.value, data.liked))

        chat.like(rate)
    Page(demo).fire(chat, "like", {"index": 1, "value": ["a"], "liked": "Spam"})
    assert seen == [(1, ["a"], "Spam")]
