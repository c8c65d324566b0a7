from __future__ import annotations

import asyncio
import functools
import math
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

import lite as gr
from lite.testing import Page


def shown(page: Page, *blocks: gr.Component) -> list[Any]:
    return [page.value(block) for block in blocks]


def test_inputs_arrive_in_order() -> None:
    with gr.Blocks() as demo:
        a, b, out = gr.Textbox("a"), gr.Textbox("b"), gr.Textbox()
        go = gr.Button()
        go.click(lambda x, y: f"{x}-{y}", [b, a], out)

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "b-a"


def test_a_single_input_is_the_same_as_a_list_of_one() -> None:
    with gr.Blocks() as demo:
        a, out = gr.Textbox("a"), gr.Textbox()
        one, many = gr.Button(), gr.Button()
        one.click(str.upper, a, out)
        many.click(str.title, [a], [out])

    page = Page(demo)
    page.fire(one, "click")
    assert page.value(out) == "A"
    page.set(a, "xy")
    page.fire(many, "click")
    assert page.value(out) == "['Xy']" or page.value(out) == "Xy"


@pytest.mark.parametrize("inputs", [None, []])
def test_no_inputs_means_no_arguments(inputs: Any) -> None:
    with gr.Blocks() as demo:
        out, go = gr.Textbox(), gr.Button()
        go.click(lambda *args: str(len(args)), inputs, out)

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "0"


@pytest.mark.filterwarnings("ignore::lite.errors.LiteWarning")
def test_what_has_no_input_is_none() -> None:
    def both(x: Any, y: Any, event: gr.EventData, z: str = "z") -> str:
        return f"{x} {y} {type(event).__name__} {z}"

    with gr.Blocks() as demo:
        a, out = gr.Textbox("a"), gr.Textbox()
        none, one = gr.Button(), gr.Button()
        none.click(both, None, out)
        one.click(both, a, out)

    page = Page(demo)
    page.fire(none, "click")
    assert page.value(out) == "None None EventData z"
    page.fire(one, "click")
    assert page.value(out) == "a None EventData z"


def test_what_a_wrapper_gives_is_no_input() -> None:
    def told(x: str, y: str) -> str:
        return f"{x} {y}"

    @functools.wraps(told)
    def wrapped(x: str) -> str:
        return told(x, "w")

    with gr.Blocks() as demo:
        a, out = gr.Textbox("a"), gr.Textbox()
        part, whole = gr.Button(), gr.Button()
        part.click(functools.partial(told, y="p"), a, out)
        whole.click(wrapped, a, out)

    page = Page(demo)
    page.fire(part, "click")
    assert page.value(out) == "a p"
    page.fire(whole, "click")
    assert page.value(out) == "a w"


def test_a_set_of_inputs_gives_one_dict_keyed_by_component() -> None:
    seen: list[dict[Any, Any]] = []
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox("1"), gr.Textbox("2"), gr.Button()
        go.click(lambda data: seen.append(data), {a, b}, None)

    page = Page(demo)
    page.fire(go, "click")
    assert seen == [{a: "1", b: "2"}]


def test_components_keep_their_identity_as_keys_after_an_update() -> None:
    with gr.Blocks() as demo:
        a, out, go, grow = gr.Textbox("1"), gr.Textbox(), gr.Button(), gr.Button()
        grow.click(lambda: gr.Textbox(lines=5), None, a)
        go.click(lambda data: data[a] + "!", {a}, out)

    page = Page(demo)
    page.fire(grow, "click")
    page.fire(go, "click")
    assert page.value(out) == "1!"


def test_inputs_by_parameter_name() -> None:
    with gr.Blocks() as demo:
        a, b, out, go = gr.Textbox("a"), gr.Textbox("b"), gr.Textbox(), gr.Button()
        go.click(lambda x, *, y: x + y, a, out, inputs_kwargs={"y": b})

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "ab"


def test_inputs_by_parameter_name_go_with_a_set() -> None:
    with gr.Blocks() as demo:
        a, b, out, go = gr.Textbox("a"), gr.Textbox("b"), gr.Textbox(), gr.Button()
        go.click(lambda data, y: data[a] + y, {a}, out, inputs_kwargs={"y": b})

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "ab"


def test_results_go_to_outputs_in_order() -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox(), gr.Textbox(), gr.Button()
        go.click(lambda: ("x", "y"), None, [b, a])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["y", "x"]


def test_one_output_takes_the_whole_result() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox(), gr.Button()
        go.click(lambda: ["a"], None, [a])

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(a) == "['a']"


def test_a_result_without_outputs_is_dropped() -> None:
    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(lambda: "nobody sees it", None, None)

    page = Page(demo)
    page.fire(go, "click")
    assert [message["type"] for message in page.messages] == ["done"]


def test_a_dict_result_changes_only_the_outputs_it_names() -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox("a"), gr.Textbox("b"), gr.Button()
        go.click(lambda: {b: "new"}, None, [a, b])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["a", "new"]


def test_a_dict_result_for_a_single_output() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: {a: "new"}, None, a)

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(a) == "new"


def test_a_dict_of_plain_keys_is_a_value() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: {"x": 1}, None, a)

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(a) == "{'x': 1}"


def test_a_dict_result_may_not_name_other_components() -> None:
    with gr.Blocks() as demo:
        a, other, go = gr.Textbox("a"), gr.Textbox("o", label="Other"), gr.Button()
        go.click(lambda: {other: "new"}, None, [a])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, other) == ["a", "o"]
    assert 'Textbox "Other", which is not among its outputs' in page.problems[0]["message"]


def test_a_dict_result_may_not_mix_components_and_other_keys() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: {a: "new", "b": 1}, None, [a])

    page = Page(demo)
    page.fire(go, "click")
    assert "mixes components with other keys ('b')" in page.problems[0]["message"]


@pytest.mark.parametrize(
    ("result", "said"),
    [(("x",), "1 value for 2 outputs"), (None, "None for 2 outputs"), ("xy", "1 value for 2")],
)
def test_too_few_values_change_nothing(result: Any, said: str) -> None:
    def answer() -> Any:
        return result

    with gr.Blocks() as demo:
        a, b, go = gr.Textbox("a", label="A"), gr.Textbox("b"), gr.Button()
        go.click(answer, None, [a, b])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["a", "b"]
    assert said in page.problems[0]["message"]
    assert "answer() returned" in page.problems[0]["message"]
    assert 'Textbox "A"' in page.problems[0]["message"]


def test_values_beyond_the_outputs_are_dropped_with_a_warning(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox(), gr.Textbox(), gr.Button()
        go.click(lambda: ("1", "2", "3"), None, [a, b])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["1", "2"]
    assert page.problems == []
    assert "returned 3 values for 2 outputs" in capsys.readouterr().err


def test_a_returned_component_changes_only_what_was_passed() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a", placeholder="p", info="i"), gr.Button()
        go.click(lambda: gr.Textbox(lines=8, visible=False), None, a)

    page = Page(demo)
    page.set(a, "typed")
    page.fire(go, "click")
    props = page.props(a)
    assert (props["lines"], props["visible"], props["value"]) == (8, False, "typed")
    assert (props["placeholder"], props["info"]) == ("p", "i")


def test_earlier_updates_stay() -> None:
    with gr.Blocks() as demo:
        a, first, second = gr.Textbox("a"), gr.Button(), gr.Button()
        first.click(lambda: gr.Textbox(label="new"), None, a)
        second.click(lambda: gr.Textbox(lines=3), None, a)

    page = Page(demo)
    page.fire(first, "click")
    page.fire(second, "click")
    assert page.props(a)["label"] == "new"
    assert page.runner.session.block(a).label == "new"  # type: ignore[attr-defined]
    assert a.label is None


def test_a_returned_component_may_carry_a_value() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: gr.Textbox("b", label="L"), None, a)

    page = Page(demo)
    page.fire(go, "click")
    assert (page.value(a), page.props(a)["label"]) == ("b", "L")


@pytest.mark.parametrize("layout", [gr.Row, gr.Column, gr.Tab, gr.Accordion, gr.Group])
def test_layouts_can_be_outputs(layout: Any) -> None:
    with gr.Blocks() as demo:
        with layout() as box:
            gr.Textbox()
        go, back = gr.Button(), gr.Button()
        go.click(lambda: layout(visible=False), None, box)
        back.click(lambda: gr.update(visible=True), None, box)

    page = Page(demo)
    page.fire(go, "click")
    assert page.props(box)["visible"] is False
    page.fire(back, "click")
    assert page.props(box)["visible"] is True


def test_a_layout_takes_no_value() -> None:
    with gr.Blocks() as demo:
        with gr.Row() as row:
            gr.Textbox()
        go = gr.Button()
        go.click(lambda: "text", None, row)

    page = Page(demo)
    page.fire(go, "click")
    assert "Row has no value: return gr.update(…) or Row(…)" in page.problems[0]["message"]


def test_a_component_of_another_class_only_carries_arguments() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: gr.Button("b", variant="primary", elem_id="x"), None, a)

    page = Page(demo)
    page.fire(go, "click")
    assert (page.value(a), page.props(a)["elem_id"]) == ("b", "x")
    assert "variant" not in page.props(a)


def test_update_is_the_same_as_a_component() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: gr.update(value="v", lines=4, visible="hidden"), None, a)

    page = Page(demo)
    page.fire(go, "click")
    props = page.props(a)
    assert (props["value"], props["lines"], props["visible"]) == ("v", 4, "hidden")


def test_update_with_an_unknown_argument_names_the_nearest() -> None:
    with gr.Blocks() as demo:
        a, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: gr.update(placehodler="x"), None, a)

    page = Page(demo)
    page.fire(go, "click")
    assert page.problems[0]["message"] == (
        "gr.update: Textbox has no argument 'placehodler'; did you mean 'placeholder'?"
    )


def test_none_empties_and_skip_keeps() -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox("a"), gr.Textbox("b"), gr.Button()
        go.click(lambda: (None, gr.skip()), None, [a, b])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == [None, "b"]


def test_one_skip_leaves_every_output_alone() -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox("a"), gr.Textbox("b"), gr.Button()
        go.click(gr.skip, None, [a, b])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["a", "b"]
    assert page.problems == []


def test_a_failing_output_leaves_the_others_alone() -> None:
    with gr.Blocks() as demo:
        a, b, go, look = gr.Textbox("a"), gr.Textbox("b"), gr.Button(), gr.Button()
        state = gr.State("old")
        go.click(lambda: (gr.Textbox(lines=9), "new", gr.update(nope=1)), None, [a, state, b])
        look.click(lambda value: value, state, b)

    page = Page(demo)
    page.fire(go, "click")
    assert len(page.problems) == 1
    assert page.props(a)["lines"] == 1
    assert page.runner.session.block(a).lines == 1  # type: ignore[attr-defined]
    page.fire(look, "click")
    assert page.value(b) == "old"


def test_every_yield_is_shown_before_the_next_step() -> None:
    steps: list[tuple[str, str]] = []
    with gr.Blocks() as demo:
        out, go = gr.Textbox(), gr.Button()

        @go.click(outputs=out)
        def count() -> Iterator[str]:
            for n in "123":
                steps.append((n, page.value(out) or ""))
                yield n

    page = Page(demo)
    page.fire(go, "click")
    assert steps == [("1", ""), ("2", "1"), ("3", "2")]
    assert page.value(out) == "3"


def test_async_handlers_and_async_generators() -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox(), gr.Textbox(), gr.Button()

        @go.click(outputs=a)
        async def once() -> str:
            await asyncio.sleep(0)
            return "a"

        @go.click(outputs=b)
        async def many() -> AsyncIterator[str]:
            for n in "12":
                await asyncio.sleep(0)
                yield n

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["a", "2"]
    assert [m["type"] for m in page.messages].count("update") == 3


def test_async_handlers_of_different_listeners_interleave() -> None:
    order: list[str] = []
    with gr.Blocks() as demo:
        slow, quick = gr.Button(), gr.Button()

        @slow.click
        async def wait() -> None:
            order.append("slow starts")
            while "quick" not in order:
                await asyncio.sleep(0)
            order.append("slow ends")

        quick.click(lambda: order.append("quick"), None, None)

    page = Page(demo)
    page.start(slow, "click")
    page.fire(quick, "click")
    assert order == ["slow starts", "quick", "slow ends"]


def busy_app(**options: Any) -> tuple[gr.Blocks, list[gr.Component], list[int]]:
    peak = [0, 0]
    with gr.Blocks() as demo:
        buttons: list[gr.Component] = [gr.Button(), gr.Button()]

        async def work() -> None:
            peak[0] += 1
            peak[1] = max(peak)
            await asyncio.sleep(0.01)
            peak[0] -= 1

        for button in buttons:
            button.click(work, trigger_mode="multiple", **options)  # type: ignore[attr-defined]
    return demo, buttons, peak


@pytest.mark.parametrize(
    ("options", "queue", "most"),
    [
        ({}, {}, 1),
        ({"concurrency_limit": 2}, {}, 2),
        ({"concurrency_limit": None}, {}, 4),
        ({}, {"default_concurrency_limit": 3}, 3),
        ({"queue": False}, {}, 4),
    ],
)
def test_concurrency_limits(options: Any, queue: Any, most: int) -> None:
    demo, buttons, peak = busy_app(**options)
    demo.queue(**queue)
    page = Page(demo)
    for _ in range(2):
        for button in buttons:
            page.start(button, "click")
    page.settle()
    assert peak[1] == most


def test_listeners_that_share_a_concurrency_id_share_the_lowest_limit() -> None:
    peak = [0, 0]

    async def work() -> None:
        peak[0] += 1
        peak[1] = max(peak)
        await asyncio.sleep(0.01)
        peak[0] -= 1

    async def other() -> None:
        await work()

    with gr.Blocks() as demo:
        a, b = gr.Button(), gr.Button()
        a.click(work, concurrency_id="gpu", concurrency_limit=3)
        b.click(other, concurrency_id="gpu", concurrency_limit=1)

    page = Page(demo)
    page.start(a, "click")
    page.start(b, "click")
    page.settle()
    assert peak[1] == 1


def test_an_exception_reaches_the_page_with_the_authors_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def divide() -> float:
        return 1 / 0

    with gr.Blocks() as demo:
        out, go = gr.Textbox("kept"), gr.Button()
        go.click(divide, None, out)

    page = Page(demo)
    page.fire(go, "click")
    problem = page.problems[0]
    assert problem["message"] == "ZeroDivisionError: division by zero"
    assert "test_run.py" in problem["traceback"]
    assert "lite/run.py" not in problem["traceback"]
    assert page.status[out._id]["state"] == "error"
    assert page.value(out) == "kept"
    assert page.notices == []
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_show_error_tells_the_visitor_about_other_exceptions() -> None:
    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(lambda: 1 / 0, None, None)
    demo.launch(show_error=True)

    page = Page(demo)
    page.fire(go, "click")
    assert page.notices[0]["message"] == "ZeroDivisionError: division by zero"


def test_the_authors_error_becomes_a_notice(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> None:
        raise gr.Error("Too late", duration=None, title="Sorry", print_exception=False)

    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(refuse, None, None)

    page = Page(demo)
    page.fire(go, "click")
    notice = page.notices[0]
    assert (notice["message"], notice["title"], notice["duration"]) == ("Too late", "Sorry", None)
    assert capsys.readouterr().err == ""


def test_an_invisible_error_only_marks_the_outputs() -> None:
    def refuse() -> None:
        raise gr.Error("hidden", visible=False)

    with gr.Blocks() as demo:
        out, go = gr.Textbox(), gr.Button()
        go.click(refuse, None, out)

    page = Page(demo)
    page.fire(go, "click")
    assert page.notices == []
    assert page.status[out._id]["state"] == "error"


def test_notices_from_inside_a_listener() -> None:
    def speak() -> None:
        gr.Info("one")
        gr.Warning("two", duration=3)
        gr.Success("three", title="Yes")
        gr.Info("never", visible=False)

    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(speak)

    page = Page(demo)
    page.fire(go, "click")
    told = [(n["level"], n["message"], n["title"], n["duration"]) for n in page.notices]
    assert told == [
        ("info", "one", "Info", 10),
        ("warning", "two", "Warning", 3),
        ("success", "three", "Yes", 10),
    ]


def test_notices_outside_a_run_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    gr.Info("hello")
    assert capsys.readouterr().out == "Info: hello\n"


def test_an_exception_in_the_middle_of_a_generator_keeps_what_was_shown() -> None:
    def broken() -> Iterator[str]:
        yield "first"
        raise ValueError("second")

    with gr.Blocks() as demo:
        out, go, after = gr.Textbox(), gr.Button(), gr.Textbox()
        go.click(broken, None, out).failure(lambda: "failed", None, after)

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, out, after) == ["first", "failed"]
    assert page.problems[0]["message"] == "ValueError: second"


def test_a_wrong_count_in_a_generator_closes_it() -> None:
    ended: list[str] = []

    def broken() -> Iterator[Any]:
        try:
            yield "a", "b"
            yield "only one"
            yield "c", "d"
        finally:
            ended.append("closed")

    with gr.Blocks() as demo:
        a, b, go = gr.Textbox(), gr.Textbox(), gr.Button()
        go.click(broken, None, [a, b])

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, a, b) == ["a", "b"]
    assert ended == ["closed"]
    assert len(page.problems) == 1


def test_leaving_the_interpreter_is_a_failure_of_the_run() -> None:
    def leave() -> None:
        raise SystemExit(3)

    with gr.Blocks() as demo:
        go, again, out = gr.Button(), gr.Button(), gr.Textbox()
        go.click(leave)
        again.click(lambda: "still here", None, out)

    page = Page(demo)
    page.fire(go, "click")
    page.fire(again, "click")
    assert page.problems[0]["message"] == "SystemExit: 3"
    assert page.value(out) == "still here"


def test_a_value_that_cannot_be_sent_is_an_error_and_nothing_hangs() -> None:
    with gr.Blocks() as demo:
        out, go = gr.Textbox(), gr.Button()
        go.click(lambda: math.nan, None, out, postprocess=False)

    page = Page(demo)
    page.fire(go, "click")
    assert "could not be sent" in page.problems[0]["message"]


def test_cancelling_an_async_run() -> None:
    ended: list[str] = []
    with gr.Blocks() as demo:
        go, stop, out = gr.Button(), gr.Button(), gr.Textbox()

        async def endless() -> AsyncIterator[str]:
            try:
                for n in range(10**6):
                    yield str(n)
                    await asyncio.sleep(0)
            finally:
                ended.append("closed")

        run = go.click(endless, None, out)
        stop.click(None, cancels=run)

    page = Page(demo)
    page.start(go, "click")
    page.until(lambda: page.value(out) == "3")
    page.fire(stop, "click")
    assert ended == ["closed"]
    assert not page.busy
    assert page.status == {}
    page.start(go, "click")
    page.until(lambda: page.value(out) == "1")
    page.fire(stop, "click")


def test_cancelling_a_sync_generator_between_its_steps() -> None:
    ended: list[str] = []
    with gr.Blocks() as demo:
        go, stop, out, said = gr.Button(), gr.Button(), gr.Textbox(), gr.Textbox()

        def endless() -> Iterator[str]:
            try:
                n = 0
                while True:
                    yield str(n)
                    n += 1
            finally:
                ended.append("closed")

        run = go.click(endless, None, out)
        stop.click(lambda: "stopped", None, said, cancels=[run])

    page = Page(demo)
    page.start(go, "click")
    page.until(lambda: page.value(out) == "5")
    page.fire(stop, "click")
    assert page.value(said) == "stopped"
    assert ended == ["closed"]


def test_cancelling_a_run_that_waits_for_its_turn() -> None:
    started: list[int] = []
    with gr.Blocks() as demo:
        go, stop = gr.Button(), gr.Button()

        async def work() -> None:
            started.append(1)
            await asyncio.sleep(0.02)

        run = go.click(work, trigger_mode="multiple")
        stop.click(None, cancels=run)

    page = Page(demo)
    page.start(go, "click")
    page.start(go, "click")
    page.until(lambda: started)
    page.fire(stop, "click")
    page.fire(go, "click")
    assert started == [1, 1]


def test_batch_functions_get_and_give_lists() -> None:
    def trim(words: list[str], more: list[str]) -> list[list[str]]:
        assert isinstance(words, list)
        return [[word[:3] for word in words], more]

    async def upper(words: list[str]) -> list[list[str]]:
        return [[word.upper() for word in words]]

    with gr.Blocks() as demo:
        a, b, one, two = gr.Textbox("abcdef"), gr.Textbox("b"), gr.Textbox(), gr.Textbox()
        go, single = gr.Button(), gr.Button()
        go.click(trim, [a, b], [one, two], batch=True)
        single.click(upper, a, one, batch=True)

    page = Page(demo)
    page.fire(go, "click")
    assert shown(page, one, two) == ["abc", "b"]
    page.fire(single, "click")
    assert page.value(one) == "ABCDEF"


def batching(fn: Any, **options: Any) -> tuple[Page, list[gr.Textbox], list[gr.Button], gr.Button]:
    """Five buttons, each with its own output, that share one batch function; and one that stops."""
    with gr.Blocks() as demo:
        buttons = [gr.Button(str(at)) for at in range(5)]
        which, out, stop = gr.Textbox(), gr.Textbox(), gr.Button()
        runs = gr.on(
            [button.click for button in buttons],
            fn,
            which,
            out,
            batch=True,
            trigger_mode="multiple",
            **options,
        )
        stop.click(None, None, None, cancels=runs)
    return Page(demo), [which, out], buttons, stop


def test_waiting_runs_of_a_batch_function_are_answered_by_one_call() -> None:
    calls: list[list[str]] = []
    go = asyncio.Event()

    async def work(words: list[str]) -> list[list[str]]:
        calls.append(words)
        await go.wait()
        return [[word.upper() for word in words]]

    page, [which, out], buttons, _ = batching(work, max_batch_size=3)
    for at, button in enumerate(buttons):
        page.props(which)["value"] = f"w{at}"
        page.start(button, "click")
    assert calls == [["w0"]]
    go.set()
    page.until(lambda: not page.busy)
    assert calls == [["w0"], ["w1", "w2", "w3"], ["w4"]]
    shown = [each["changes"][0]["props"]["value"] for each in page.messages if "changes" in each]
    assert shown == ["W0", "W1", "W2", "W3", "W4"]
    assert page.value(out) == "W4"
    assert not page.problems


def test_a_batch_that_fails_fails_for_each_of_its_runs() -> None:
    go = asyncio.Event()

    async def work(words: list[str]) -> list[list[str]]:
        await go.wait()
        if len(words) > 1:
            raise gr.Error("too many")
        return [words]

    page, _, buttons, _ = batching(work)
    for button in buttons[:3]:
        page.start(button, "click")
    go.set()
    page.until(lambda: not page.busy)
    assert [each["message"] for each in page.problems] == ["too many", "too many"]


def test_runs_taken_along_by_a_batch_that_is_stopped() -> None:
    calls: list[list[str]] = []
    go = asyncio.Event()

    async def work(words: list[str]) -> list[list[str]]:
        calls.append(words)
        await go.wait()
        return [words]

    page, [which, out], buttons, stop = batching(work, max_batch_size=2)
    for at, button in enumerate(buttons[:4]):
        page.props(which)["value"] = f"w{at}"
        page.start(button, "click")
    page.fire(stop, "click")
    assert not page.busy
    page.props(which)["value"] = "again"
    go.set()
    page.fire(buttons[0], "click")
    assert (calls[0], calls[-1], page.value(out)) == (["w0"], ["again"], "again")
    assert not page.problems


def test_a_batch_function_must_not_be_a_generator() -> None:
    def work(words: list[str]) -> Iterator[list[list[str]]]:
        yield [words]

    page, _, buttons, _ = batching(work)
    page.fire(buttons[0], "click")
    assert "is a generator" in page.problems[0]["message"]


def test_a_batch_function_that_gives_too_few() -> None:
    with gr.Blocks() as demo:
        a, out, go = gr.Textbox("a"), gr.Textbox(), gr.Button()
        go.click(lambda words: [[]], a, out, batch=True)

    page = Page(demo)
    page.fire(go, "click")
    assert "Return one list for each output" in page.problems[0]["message"]


def test_a_generator_of_a_stream_ends_with_its_time_limit() -> None:
    async def count() -> AsyncIterator[int]:
        for at in range(100):
            yield at
            await asyncio.sleep(0.02)

    with gr.Blocks() as demo:
        mic, out, go = gr.Audio(streaming=True), gr.Number(), gr.Button()
        mic.stream(count, None, out, time_limit=0.1)
        go.click(count, None, out, time_limit=0.1)

    page = Page(demo)
    page.fire(mic, "stream")
    assert page.value(out) < 20
    page.fire(go, "click")  # as in Gradio, for streams alone
    assert page.value(out) == 99


def test_a_batch_function_that_gives_no_lists() -> None:
    with gr.Blocks() as demo:
        a, out, go = gr.Textbox("a"), gr.Textbox(), gr.Button()
        go.click(lambda words: "no", a, out, batch=True)

    page = Page(demo)
    page.fire(go, "click")
    assert "Return one list for each output" in page.problems[0]["message"]


def test_preprocess_and_postprocess_can_be_left_out() -> None:
    seen: list[Any] = []
    with gr.Blocks() as demo:
        a, out, go = gr.Textbox("a"), gr.Textbox(), gr.Button()
        go.click(lambda x: seen.append(x) or 5, a, out, preprocess=False, postprocess=False)

    page = Page(demo)
    page.set(a, 3)
    page.fire(go, "click")
    assert seen == [3]
    assert page.value(out) == 5


def test_a_validator_stops_the_run_and_marks_the_inputs() -> None:
    calls: list[str] = []

    def check(name: str, age: str) -> Any:
        return [
            gr.validate(bool(name), "A name is needed"),
            gr.validate(age.isdigit(), "Not a number"),
        ]

    with gr.Blocks() as demo:
        name, age, out, go = gr.Textbox(""), gr.Textbox("x"), gr.Textbox(), gr.Button()
        run = go.click(lambda n, a: calls.append(n) or n + a, [name, age], out, validator=check)
        run.then(lambda: calls.append("then"))

    page = Page(demo)
    page.fire(go, "click")
    assert page.invalid == {name._id: "A name is needed", age._id: "Not a number"}
    assert calls == []
    assert page.status == {}
    page.set(name, "Ada")
    page.fire(go, "click")
    assert page.invalid == {age._id: "Not a number"}
    page.set(age, "36")
    page.fire(go, "click")
    assert page.invalid == {}
    assert page.value(out) == "Ada36"
    assert calls == ["Ada", "then"]


def test_a_validator_may_be_async_and_look_at_one_input() -> None:
    async def check(name: str) -> Any:
        return gr.validate(name != "x", "Not x")

    with gr.Blocks() as demo:
        name, out = gr.Textbox(), gr.Textbox()
        name.submit(str.upper, name, out, validator=check)

    page = Page(demo)
    page.set(name, "x")
    page.fire(name, "submit")
    assert page.invalid == {name._id: "Not x"}
    page.set(name, "y")
    page.fire(name, "submit")
    assert page.value(out) == "Y"


def test_javascript_prepares_the_inputs_of_python() -> None:
    with gr.Blocks() as demo:
        a, b, out, go = gr.Textbox("a"), gr.Textbox("b"), gr.Textbox(), gr.Button()
        go.click(lambda x, y: x + y, [a, b], out, js="swap")

    page = Page(demo, scripts={"swap": lambda x, y: [y, x]})
    page.fire(go, "click")
    assert page.value(out) == "ba"


def test_javascript_that_gives_too_few_values() -> None:
    with gr.Blocks() as demo:
        a, b, go = gr.Textbox("a"), gr.Textbox("b"), gr.Button()
        go.click(lambda x, y: None, [a, b], js="one")

    page = Page(demo, scripts={"one": lambda x, y: [x]})
    page.fire(go, "click")
    assert "its JavaScript gave 1 values" in page.problems[0]["message"]


def test_javascript_alone_changes_outputs() -> None:
    with gr.Blocks() as demo:
        out, go, after = gr.Textbox(), gr.Button(), gr.Textbox()
        go.click(None, None, out, js="hello").then(lambda x: x + "!", out, after)

    page = Page(demo, scripts={"hello": lambda: "hello"})
    page.fire(go, "click")
    assert shown(page, out, after) == ["hello", "hello!"]


def test_methods_partials_and_objects_are_functions_too() -> None:
    class Greeter:
        def greet(self, name: str) -> str:
            return f"method {name}"

        def __call__(self, name: str, event: gr.EventData) -> str:
            return f"object {name} {type(event.target).__name__}"

    def full(greeting: str, name: str, event: gr.EventData) -> str:
        return f"{greeting} {name} {type(event.target).__name__}"

    with gr.Blocks() as demo:
        name, out = gr.Textbox("Ada"), gr.Textbox()
        first, second, third = gr.Button(), gr.Button(), gr.Button()
        first.click(Greeter().greet, name, out)
        second.click(Greeter(), name, out)
        third.click(functools.partial(full, "partial"), name, out)

    page = Page(demo)
    for button, answer in [
        (first, "method Ada"),
        (second, "object Ada Button"),
        (third, "partial Ada Button"),
    ]:
        page.fire(button, "click")
        assert page.value(out) == answer


def test_values_outside_functions_are_shared_by_all_runs() -> None:
    visits = [0]

    def count() -> str:
        visits[0] += 1
        return str(visits[0])

    with gr.Blocks() as demo:
        out = gr.Textbox()
        demo.load(count, None, out)

    assert Page(demo).value(out) == "1"
    assert Page(demo).value(out) == "2"


def test_values_inside_functions_are_not_shared() -> None:
    def collect(text: str) -> str:
        texts = []
        texts.append(text)
        return ",".join(texts)

    with gr.Blocks() as demo:
        a, out, go = gr.Textbox("a"), gr.Textbox(), gr.Button()
        go.click(collect, a, out)

    page = Page(demo)
    page.fire(go, "click")
    page.fire(go, "click")
    assert page.value(out) == "a"


def test_a_state_is_the_same_object_until_it_is_replaced() -> None:
    with gr.Blocks() as demo:
        state, out = gr.State([]), gr.Textbox()
        add, new = gr.Button(), gr.Button()

        @add.click(inputs=state, outputs=out)
        def append(items: list[int]) -> str:
            items.append(1)
            return str(len(items))

        new.click(lambda: [7], None, state)

    page, other = Page(demo), Page(demo)
    page.fire(add, "click")
    page.fire(add, "click")
    assert page.value(out) == "2"
    page.fire(new, "click")
    page.fire(add, "click")
    assert page.value(out) == "2"
    other.fire(add, "click")
    assert other.value(out) == "1"


def test_a_state_is_never_sent() -> None:
    with gr.Blocks() as demo:
        state, go, out = gr.State({"secret": object}), gr.Button(), gr.Textbox()
        go.click(lambda s: (s, "x"), state, [state, out])

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "x"
    assert page.problems == []
    assert page.value(state) is None


@pytest.mark.parametrize(
    ("default", "change", "fires"),
    [
        ([1], lambda s: s.append(2) or s, True),
        ({"a": [1]}, lambda s: s["a"].append(2) or s, True),
        ([1], lambda s: [1], False),
        (1, lambda s: 1, False),
        (1, lambda s: True, True),
        ({1, 2}, lambda s: s.discard(1) or s, True),
    ],
)
def test_a_states_change_fires_when_its_content_differs(
    default: Any, change: Any, fires: bool
) -> None:
    with gr.Blocks() as demo:
        state, go, out = gr.State(default), gr.Button(), gr.Textbox("no")
        go.click(change, state, state)
        state.change(lambda: "yes", None, out)

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == ("yes" if fires else "no")


def test_a_state_changes_with_every_yield() -> None:
    seen: list[int] = []

    def count() -> Iterator[int]:
        yield from (1, 2, 2, 3)

    with gr.Blocks() as demo:
        state, go = gr.State(0), gr.Button()
        go.click(count, None, state)
        state.change(seen.append, state, None, trigger_mode="multiple")

    page = Page(demo)
    page.fire(go, "click")
    assert len(seen) == 3


def test_a_listener_that_only_writes_state_can_be_chained() -> None:
    with gr.Blocks() as demo:
        state, go, out = gr.State(0), gr.Button(), gr.Textbox()
        go.click(lambda n: n + 1, state, state).then(str, state, out)

    page = Page(demo)
    page.fire(go, "click")
    page.fire(go, "click")
    assert page.value(out) == "2"


def test_a_state_by_update() -> None:
    with gr.Blocks() as demo:
        state, go, out = gr.State(0), gr.Button(), gr.Textbox()
        go.click(lambda: gr.State(5), None, state).then(str, state, out)

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "5"


def test_a_state_that_cannot_be_copied_is_refused() -> None:
    import threading

    with gr.Blocks(), pytest.raises(TypeError, match="lock"):
        gr.State(threading.Lock())


def test_a_full_queue_refuses_and_the_others_see_their_place() -> None:
    release = asyncio.Event()

    async def slow(text: str) -> str:
        await release.wait()
        return text

    with gr.Blocks() as demo:
        buttons = [gr.Button() for _ in range(4)]
        shown = [gr.Textbox() for _ in range(4)]
        for button, field in zip(buttons, shown, strict=True):
            button.click(slow, button, field, concurrency_id="one")
    demo.queue(max_size=2)
    page = Page(demo)
    for button in buttons:
        page.start(button, "click")
    page.until(lambda: page.problems)
    assert "The queue is full: 2 runs are waiting" in page.problems[0]["message"]
    places = [each["text"] for each in page.messages if each["type"] == "progress"]
    assert places[:3] == ["queue: 1/1", "queue: 1/2", "queue: 2/2"]
    release.set()
    page.settle()
    assert page.status.get(shown[2]._id) is None


def test_the_default_limit_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADIO_DEFAULT_CONCURRENCY_LIMIT", "3")
    with gr.Blocks() as demo:
        gr.Button().click(lambda: None)
    listener = next(iter(demo.listeners.values()))
    runner = Page(demo).runner
    assert runner._limit(listener) == 3
    monkeypatch.setenv("GRADIO_DEFAULT_CONCURRENCY_LIMIT", "none")
    assert runner._limit(listener) is None
    demo.queue(default_concurrency_limit=2)
    assert runner._limit(listener) == 2
