from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite import store
from lite.errors import ArgumentError
from lite.testing import Page


def texts(page: Page, demo: Any) -> list[str]:
    """Who says what, in order."""
    return [
        f"{message['role']}: {' '.join(part['text'] for part in message['content'])}"
        for message in page.value(demo.messages)
    ]


def say(page: Page, demo: Any, text: str) -> None:
    page.set(demo.box, text)
    page.fire(demo.box, "submit")


def echo(message: str, history: list[Any]) -> str:
    return f"{message} {len(history)}"


def test_an_answer_follows_the_message_and_gets_the_history() -> None:
    seen: list[Any] = []

    def answer(message: str, history: list[Any]) -> str:
        seen.append(history)
        return message.upper()

    demo = gr.ChatInterface(answer)
    page = Page(demo)
    say(page, demo, "one")
    say(page, demo, "two")
    assert texts(page, demo) == ["user: one", "assistant: ONE", "user: two", "assistant: TWO"]
    assert page.value(demo.box) == ""
    assert seen == [
        [],
        [
            {
                "role": role,
                "metadata": None,
                "content": [{"text": text, "type": "text"}],
                "options": None,
            }
            for role, text in (("user", "one"), ("assistant", "ONE"))
        ],
    ]


def test_functions_of_all_kinds_can_answer() -> None:
    async def later(message: str, history: list[Any]) -> str:
        await asyncio.sleep(0)
        return "later"

    def growing(message: str, history: list[Any]) -> Any:
        yield "a"
        yield "ab"

    async def growing_later(message: str, history: list[Any]) -> Any:
        yield "x"
        await asyncio.sleep(0)
        yield "xy"

    for fn, last in ((later, "later"), (growing, "ab"), (growing_later, "xy")):
        demo = gr.ChatInterface(fn)
        page = Page(demo)
        say(page, demo, "?")
        assert texts(page, demo)[-1] == f"assistant: {last}"
        assert len(page.value(demo.messages)) == 2


def test_each_step_reaches_the_page_and_the_question_comes_first() -> None:
    def growing(message: str, history: list[Any]) -> Any:
        yield "a"
        yield "ab"

    demo = gr.ChatInterface(growing)
    page = Page(demo)
    say(page, demo, "?")
    counts = [
        [part["text"] for message in change["props"]["value"] for part in message["content"]]
        for message in page.messages
        if message["type"] == "update"
        for change in message["changes"]
        if change["id"] == demo.messages._id and "value" in change["props"]
    ]
    assert counts == [["?"], ["?", "a"], ["?", "ab"]]


def test_answers_can_be_messages_components_and_lists() -> None:
    def answer(message: str, history: list[Any]) -> Any:
        return [
            {"role": "assistant", "content": "a thought", "metadata": {"title": "Thinking"}},
            gr.ChatMessage("an answer", options=[{"value": "yes"}]),
            gr.Textbox("inside", label="Field"),
        ]

    demo = gr.ChatInterface(answer)
    page = Page(demo)
    say(page, demo, "?")
    _, thought, reply, field = page.value(demo.messages)
    assert thought["metadata"] == {"title": "Thinking"}
    assert reply["options"] == [{"value": "yes"}]
    assert field["content"][0]["component"] == "textbox"


def test_an_empty_message_is_not_sent() -> None:
    demo = gr.ChatInterface(echo)
    page = Page(demo)
    say(page, demo, "")
    assert page.value(demo.messages) == []


def test_additional_inputs_and_outputs_take_part() -> None:
    def answer(message: str, history: list[Any], times: float) -> tuple[str, str]:
        return message * int(times), f"{times:g} times"

    with gr.Blocks():
        shown = gr.Textbox(label="Shown", render=False)
    number = gr.Number(2, label="Times", render=False)
    demo = gr.ChatInterface(
        answer,
        additional_inputs=[number],
        additional_outputs=shown,
        examples=[["ab", 3], ["cd", 1]],
    )
    with demo:
        shown.render()
    page = Page(demo)
    say(page, demo, "x")
    assert texts(page, demo)[-1] == "assistant: xx"
    assert page.value(shown) == "2 times"


def test_examples_need_rows_beside_additional_inputs() -> None:
    with pytest.raises(ArgumentError, match="list of lists"):
        gr.ChatInterface(echo, additional_inputs="number", examples=["a"])


def test_the_request_is_given_to_the_function() -> None:
    def answer(message: str, history: list[Any], request: gr.Request) -> str:
        return str(request.query_params["name"])

    demo = gr.ChatInterface(answer)
    page = Page(demo, page={"url": "https://x.org/?name=Ada"})
    say(page, demo, "who?")
    assert texts(page, demo)[-1] == "assistant: Ada"


def test_retry_asks_the_last_question_again() -> None:
    calls: list[str] = []

    def answer(message: str, history: list[Any]) -> str:
        calls.append(message)
        return f"answer {len(calls)}"

    demo = gr.ChatInterface(answer)
    page = Page(demo)
    say(page, demo, "why")
    page.fire(demo.messages, "retry", {"index": 0, "value": "why"})
    assert texts(page, demo) == ["user: why", "assistant: answer 2"]
    assert calls == ["why", "why"]


def test_undo_puts_the_question_back_into_the_field() -> None:
    demo = gr.ChatInterface(echo)
    page = Page(demo)
    say(page, demo, "one")
    say(page, demo, "two")
    page.fire(demo.messages, "undo", {"index": 2, "value": "two"})
    assert texts(page, demo) == ["user: one", "assistant: one 0"]
    assert page.value(demo.box) == "two"


def test_an_edited_question_is_answered_anew_without_what_followed() -> None:
    demo = gr.ChatInterface(echo, editable=True)
    assert demo.messages.editable == "user"
    page = Page(demo)
    say(page, demo, "one")
    say(page, demo, "two")
    changed = [dict(message) for message in page.value(demo.messages)]
    changed[0] = {**changed[0], "content": [{"text": "uno", "type": "text"}]}
    page.set(demo.messages, changed)
    page.fire(demo.messages, "edit", {"index": 0, "previous_value": "one", "value": "uno"})
    assert texts(page, demo) == ["user: uno", "assistant: uno 0"]


def test_an_option_is_sent_as_the_next_message() -> None:
    demo = gr.ChatInterface(echo)
    page = Page(demo)
    page.fire(demo.messages, "option_select", {"index": 0, "value": "yes"})
    assert texts(page, demo) == ["user: yes", "assistant: yes 0"]


def test_additional_inputs_reach_the_function_whatever_asked() -> None:
    demo = gr.ChatInterface(
        lambda message, history, suffix: message + suffix,
        additional_inputs=gr.Textbox("!", label="Suffix"),
        editable=True,
    )
    page = Page(demo)
    page.fire(demo.messages, "option_select", {"index": 0, "value": "yes"})
    assert texts(page, demo) == ["user: yes", "assistant: yes!"]
    page.fire(demo.messages, "retry", {"index": 0, "value": "yes"})
    page.fire(demo.messages, "edit", {"index": 0, "value": "yes", "previous_value": "no"})
    assert texts(page, demo) == ["user: yes", "assistant: yes!"]


def test_an_example_runs_fills_or_is_remembered() -> None:
    calls: list[str] = []

    def answer(message: str, history: list[Any]) -> str:
        calls.append(message)
        return f"answer {len(calls)}"

    chosen = {"index": 1, "value": {"text": "b"}}
    demo = gr.ChatInterface(answer, examples=["a", "b"], example_labels=["A", "B"])
    page = Page(demo)
    assert page.props(demo.messages)["examples"] == [
        {"text": "a", "display_text": "A"},
        {"text": "b", "display_text": "B"},
    ]
    page.fire(demo.messages, "example_select", chosen)
    assert texts(page, demo) == ["user: b", "assistant: answer 1"]

    demo = gr.ChatInterface(answer, examples=["a", "b"], run_examples_on_click=False)
    page = Page(demo)
    page.fire(demo.messages, "example_select", chosen)
    assert page.value(demo.box) == "b"
    assert page.value(demo.messages) == []

    demo = gr.ChatInterface(answer, examples=["a", "b"], cache_examples=True)
    page = Page(demo)
    for _ in range(2):
        page.fire(demo.messages, "example_select", chosen)
        assert texts(page, demo) == ["user: b", "assistant: answer 2"]
        page.set(demo.messages, [])
    assert calls == ["b", "b"]


def test_stop_ends_the_answer_and_keeps_what_was_said() -> None:
    async def endless(message: str, history: list[Any]) -> Any:
        yield "started"
        await asyncio.sleep(60)
        yield "never"

    demo = gr.ChatInterface(endless)
    page = Page(demo)
    page.set(demo.box, "go")
    page.start(demo.box, "submit")
    page.until(lambda: len(page.value(demo.messages)) == 2)
    assert page.props(demo.box)["stop_btn"] is True
    assert page.props(demo.box)["submit_btn"] is False
    page.fire(demo.box, "stop")
    assert not page.busy
    assert page.props(demo.box)["stop_btn"] is False
    assert page.props(demo.box)["submit_btn"] is True
    assert texts(page, demo) == ["user: go", "assistant: started"]


def test_an_error_is_told_and_the_field_is_usable_again() -> None:
    def answer(message: str, history: list[Any]) -> str:
        raise gr.Error("no idea")

    demo = gr.ChatInterface(answer)
    page = Page(demo)
    say(page, demo, "x")
    assert page.notices[0]["message"] == "no idea"
    assert page.props(demo.box)["submit_btn"] is True
    assert texts(page, demo) == ["user: x"]


def test_the_validator_sees_the_message() -> None:
    demo = gr.ChatInterface(
        echo, validator=lambda message: gr.validate(len(message) < 5, "Too long.")
    )
    page = Page(demo)
    say(page, demo, "much too long")
    assert page.invalid[demo.box._id] == "Too long."
    assert page.value(demo.messages) == []


def test_flags_are_written_to_a_file(tmp_path: Any) -> None:
    demo = gr.ChatInterface(
        echo, flagging_mode="manual", flagging_options=["Like", "Spam"], flagging_dir=str(tmp_path)
    )
    page = Page(demo)
    assert page.props(demo.messages)["feedback_options"] == ["Like", "Spam"]
    say(page, demo, "x")
    page.fire(demo.messages, "like", {"index": 1, "value": ["x 0"], "liked": True})
    page.fire(demo.messages, "like", {"index": 1, "value": ["x 0"], "liked": "Spam"})
    header, first, second = (tmp_path / "log.csv").read_text().splitlines()
    assert header == "conversation,index,value,flag,timestamp"
    assert ",Like," in first
    assert ",Spam," in second
    with pytest.raises(ArgumentError, match="flagging_mode"):
        gr.ChatInterface(echo, flagging_mode="auto")  # type: ignore[arg-type]


def test_conversations_are_kept_opened_and_removed() -> None:
    demo = gr.ChatInterface(echo, save_history=True)
    page = Page(demo)

    def titles() -> list[str]:
        return [row[0] for row in page.props(demo.saved)["samples"]]

    say(page, demo, "first")
    say(page, demo, "more")
    page.fire(demo.new_button, "click")
    assert page.value(demo.messages) == []
    say(page, demo, "second")
    assert titles() == ["second", "first"]
    assert len(page.value(demo.store)) == 2
    page.set(demo.saved, 1)
    page.fire(demo.saved, "click")
    assert texts(page, demo)[0] == "user: first"
    say(page, demo, "again")
    assert [len(each) for each in page.value(demo.store)] == [6, 2]
    page.set(demo.messages, [])
    page.fire(demo.messages, "clear")
    assert titles() == ["second"]


def test_a_multimodal_chat_gets_texts_with_files(tmp_path: Any) -> None:
    path = tmp_path / "note.txt"
    path.write_text("hello")
    seen: list[Any] = []

    def answer(message: Any, history: list[Any]) -> Any:
        seen.append((message, len(history)))
        return [{"path": str(path)}, gr.ChatMessage(["text", (str(path), "a note")])]

    demo = gr.ChatInterface(
        answer, multimodal=True, examples=[{"text": "look", "files": [str(path)]}, "plain"]
    )
    page = Page(demo)
    assert isinstance(demo.box, gr.MultimodalTextbox)
    first = page.props(demo.messages)["examples"][0]
    assert first["files"][0]["orig_name"] == "note.txt"
    page.fire(demo.messages, "example_select", {"index": 0, "value": first})
    question, file, mixed = page.value(demo.messages)
    assert [part["type"] for part in question["content"]] == ["file", "text"]
    assert file["content"][0]["file"]["orig_name"] == "note.txt"
    assert mixed["content"][1]["alt_text"] == "a note"
    (message, _) = seen[0]
    assert message["text"] == "look"
    assert Path(message["files"][0]).read_text() == "hello"

    page.fire(demo.messages, "undo", {"index": 0, "value": None})
    assert page.value(demo.messages) == []
    assert page.value(demo.box)["text"] == "look"
    assert page.value(demo.box)["files"][0]["orig_name"] == "note.txt"
    page.fire(demo.box, "submit")
    assert seen[1] == seen[0]
    assert page.value(demo.box) == {"text": "", "files": []}
    page.fire(demo.box, "submit")
    assert len(seen) == 2, "an empty message was sent"


def test_small_files_are_kept_with_a_conversation(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    (tmp_path / "small.txt").write_text("hello")
    (tmp_path / "large.txt").write_text("x" * 200_001)

    def answer(message: str, history: list[Any]) -> Any:
        files = [{"path": str(tmp_path / name)} for name in ("small.txt", "large.txt")]
        return [*files, {"path": "https://x.org/a.png"}, gr.File(str(tmp_path / "small.txt"))]

    demo = gr.ChatInterface(answer, save_history=True)
    page = Page(demo)
    say(page, demo, "files")
    stored = json.loads(json.dumps(page.value(demo.store)))
    shutil.rmtree(store.folder())
    (tmp_path / "small.txt").unlink()

    later = Page(demo)
    later.set(demo.store, stored)
    later.set(demo.saved, 0)
    later.fire(demo.saved, "click")
    _, small, large, far, inside = later.value(demo.messages)
    file = small["content"][0]["file"]
    assert (file["orig_name"], file["mime_type"]) == ("small.txt", "text/plain")
    assert Path(file["path"]).read_text() == "hello"
    assert large["content"][0]["text"] == "*large.txt is too large to be kept.*"
    assert far["content"][0]["file"]["url"] == "https://x.org/a.png"
    assert inside["content"][0]["value"]["url"] == "data:text/plain;base64,aGVsbG8="


def test_own_chatbot_and_textbox_are_taken_as_they_are() -> None:
    chatbot = gr.Chatbot(height=300, label="Mine")
    textbox = gr.Textbox(placeholder="Own", submit_btn="Go")
    demo = gr.ChatInterface(echo, chatbot=chatbot, textbox=textbox, title="T", description="D")
    page = Page(demo)
    assert page.props(chatbot)["height"] == 300
    assert page.props(textbox)["show_label"] is False
    say(page, demo, "x")
    assert page.props(textbox)["submit_btn"] == "Go"
    assert demo.title == "T"
