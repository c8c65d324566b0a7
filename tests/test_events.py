from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, Optional

import pytest

import lite as gr
from lite.context import Context, LocalContext, get_blocks_context, get_render_context
from lite.events import EventData, EventListener, EventListenerMethod, Events, all_events
from lite.names import HOMES
from lite.testing import Page


def test_a_listener_by_decorator_keeps_its_function() -> None:
    with gr.Blocks() as demo:
        box, out, go = gr.Textbox("a"), gr.Textbox(), gr.Button()

        @go.click(inputs=box, outputs=out)
        def shout(text: str) -> str:
            """Says it louder."""
            return text.upper()

    assert shout("b") == "B"
    assert (shout.__name__, shout.__doc__) == ("shout", "Says it louder.")
    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "A"


def test_several_decorators_on_one_function() -> None:
    with gr.Blocks() as demo:
        out, one, two = gr.Textbox("0"), gr.Button(), gr.Button()

        @one.click(inputs=out, outputs=out)
        @two.click(inputs=out, outputs=out)
        @demo.load(inputs=out, outputs=out)
        def add(text: str) -> str:
            return str(int(text) + 1)

    page = Page(demo)
    page.fire(one, "click")
    page.fire(two, "click")
    assert page.value(out) == "3"
    assert add("4") == "5"


def test_on_runs_for_any_of_its_triggers() -> None:
    with gr.Blocks() as demo:
        box, go, out = gr.Textbox("a"), gr.Button(), gr.Textbox()

        @gr.on([go.click, box.submit], inputs=box, outputs=out)
        def answer(text: str, event: gr.EventData) -> str:
            return f"{text} {type(event.target).__name__}"

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "a Button"
    page.fire(box, "submit")
    assert page.value(out) == "a Textbox"
    assert len(demo.listeners) == 1


def test_on_takes_a_single_trigger() -> None:
    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.Textbox()
        gr.on(go.click, lambda: "yes", None, out)
    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "yes"


def test_on_without_triggers_runs_at_load_and_on_every_change() -> None:
    with gr.Blocks() as demo:
        a, b, button = gr.Number(1), gr.Number(2), gr.Button("x")
        state, total = gr.State(3), gr.Number()
        gr.on(None, lambda *v: v[0] + v[1] + v[3], [a, b, button, state], total)
    page = Page(demo)
    assert page.value(total) == 6
    page.set(a, 10)
    assert page.value(total) == 15


def test_on_without_triggers_and_inputs_is_refused() -> None:
    with gr.Blocks(), pytest.raises(ValueError, match="needs triggers= or inputs="):
        gr.on(fn=lambda: None)


def test_on_can_be_followed() -> None:
    with gr.Blocks() as demo:
        go, a, b = gr.Button(), gr.Textbox(), gr.Textbox()
        gr.on([go.click], lambda: "a", None, a).then(lambda x: x + "b", a, b)
    page = Page(demo)
    page.fire(go, "click")
    assert page.value(b) == "ab"


def chain(fn: Any) -> list[str]:
    ran: list[str] = []
    with gr.Blocks() as demo:
        go = gr.Button()
        first = go.click(fn)
        first.then(lambda: ran.append("then")).then(lambda: ran.append("then then"))
        first.success(lambda: ran.append("success"))
        first.failure(lambda: ran.append("failure")).then(lambda: ran.append("failure then"))
    Page(demo).fire(go, "click")
    return ran


def test_what_follows_a_success() -> None:
    assert sorted(chain(lambda: None)) == ["success", "then", "then then"]


def test_what_follows_a_failure() -> None:
    assert sorted(chain(lambda: 1 / 0)) == ["failure", "failure then", "then", "then then"]


def test_what_follows_the_authors_error() -> None:
    def refuse() -> None:
        raise gr.Error("no")

    assert sorted(chain(refuse)) == ["failure", "failure then", "then", "then then"]


def test_a_chain_goes_on_after_an_exception_in_its_middle() -> None:
    order: list[str] = []

    def step(name: str, fails: bool = False) -> Any:
        def run() -> None:
            order.append(name)
            if fails:
                raise ValueError(name)

        return run

    with gr.Blocks() as demo:
        go = gr.Button()
        first = go.click(step("1")).then(step("2", fails=True))
        first.success(step("never")).then(step("never either"))
        first.then(step("3")).success(step("4"))
    Page(demo).fire(go, "click")
    assert order == ["1", "2", "3", "4"]


def test_a_step_sees_what_the_step_before_showed() -> None:
    def slow() -> Iterator[str]:
        yield "half"
        yield "whole"

    seen: list[str] = []
    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.Textbox()
        go.click(slow, None, out).then(seen.append, out)
    Page(demo).fire(go, "click")
    assert seen == ["whole"]


def test_a_chained_decorator() -> None:
    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.Textbox()

        @go.click
        def first() -> None: ...

        @first.then(outputs=out)
        def second() -> str:
            return "second"

    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out) == "second"


def test_change_fires_whoever_changed_the_value() -> None:
    with gr.Blocks() as demo:
        box, go, out = gr.Textbox("a"), gr.Button(), gr.Textbox()
        go.click(lambda: "b", None, box)
        box.change(lambda x: x + "!", box, out)
    page = Page(demo)
    page.set(box, "typed")
    assert page.value(out) == "typed!"
    page.fire(go, "click")
    assert page.value(out) == "b!"


def test_change_does_not_fire_for_an_equal_value() -> None:
    calls: list[int] = []
    with gr.Blocks() as demo:
        box, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: "a", None, box)
        box.change(lambda: calls.append(1))
    Page(demo).fire(go, "click")
    assert calls == []


def test_input_fires_for_the_visitor_only() -> None:
    calls: list[int] = []
    with gr.Blocks() as demo:
        box, go = gr.Textbox("a"), gr.Button()
        go.click(lambda: "b", None, box)
        box.input(lambda: calls.append(1))
    page = Page(demo)
    page.fire(go, "click")
    assert calls == []
    page.set(box, "c")
    assert calls == [1]


def test_two_fields_that_follow_each_other_come_to_rest() -> None:
    with gr.Blocks() as demo:
        a, b = gr.Number(1), gr.Number(2)
        a.change(lambda x: x * 2, a, b)
        b.change(lambda x: x / 2, b, a)
    page = Page(demo)
    page.set(a, 5)
    assert (page.value(a), page.value(b)) == (5, 10)


def test_a_component_is_input_of_one_listener_and_output_of_another() -> None:
    with gr.Blocks() as demo:
        a, b, go, back = gr.Textbox("ab"), gr.Textbox(), gr.Button(), gr.Button()
        go.click(lambda x: x[::-1], a, b)
        back.click(lambda x: x * 2, b, a)
    page = Page(demo)
    page.fire(go, "click")
    page.fire(back, "click")
    assert page.value(a) == "baba"


@pytest.mark.parametrize(("mode", "calls"), [("once", 1), ("multiple", 3), ("always_last", 2)])
def test_trigger_modes(mode: Any, calls: int) -> None:
    seen: list[int] = []

    async def work() -> None:
        await asyncio.sleep(0.01)
        seen.append(1)

    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(work, trigger_mode=mode)
    page = Page(demo)
    for _ in range(3):
        page.start(go, "click")
    page.settle()
    assert len(seen) == calls


def test_the_default_mode_depends_on_the_event() -> None:
    with gr.Blocks() as demo:
        box = gr.Textbox()
        box.change(print)
        box.submit(print)
        gr.on([box.submit, box.change], print)
    modes = [listener["trigger_mode"] for listener in demo.blueprint()["listeners"]]
    assert modes == ["always_last", "once", "once"]


def kinds() -> list[tuple[Any, dict[str, Any], dict[str, Any]]]:
    both = {"index": 1, "value": "v"}
    return [
        (gr.SelectData, both, {**both, "selected": True, "row_value": None}),
        (gr.SelectData, {**both, "selected": False}, {"selected": False}),
        (gr.KeyUpData, {"key": "a", "input_value": "ba"}, {"key": "a", "input_value": "ba"}),
        (gr.LikeData, {**both, "liked": False}, {**both, "liked": False}),
        (gr.RetryData, both, both),
        (gr.UndoData, both, both),
        (gr.EditData, {**both, "previous_value": "p"}, {"previous_value": "p"}),
        (gr.CopyData, {"value": "v"}, {"value": "v"}),
        (gr.DownloadData, {"file": "f"}, {"file": "f"}),
        (gr.DeletedFileData, {"file": "f"}, {"file": "f"}),
        (gr.EventData, {"anything": 1}, {"anything": 1}),
    ]


@pytest.mark.parametrize(("kind", "sent", "known"), kinds())
def test_event_data(kind: Any, sent: dict[str, Any], known: dict[str, Any]) -> None:
    got: list[Any] = []

    def take(event: Any) -> None:
        got.append(event)

    take.__annotations__["event"] = kind
    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(take)
    Page(demo).fire(go, "click", sent)
    assert type(got[0]) is kind
    assert got[0].target is go
    assert {name: getattr(got[0], name) for name in known} == known
    with pytest.raises(AttributeError, match="The event has no 'nothing'"):
        _ = got[0].nothing


def special_functions() -> list[Any]:
    def first(event: gr.SelectData, x: str, y: str = "d") -> str:
        return f"{event.index}{x}{y}"

    def last(x: str, event: gr.SelectData) -> str:
        return f"{event.index}{x}d"

    def behind_a_default(x: str, y: str = "d", event: gr.SelectData = None) -> str:  # type: ignore[assignment]
        return f"{event.index}{x}{y}"

    def by_keyword(x: str, *, event: gr.SelectData) -> str:
        return f"{event.index}{x}d"

    def optional(x: str, event: Optional[gr.SelectData] = None) -> str:  # noqa: UP045
        assert event is not None
        return f"{event.index}{x}d"

    def as_text(x: str, event: "gr.SelectData | None") -> str:  # noqa: UP037
        assert event is not None
        return f"{event.index}{x}d"

    return [first, last, behind_a_default, by_keyword, optional, as_text]


@pytest.mark.parametrize("fn", special_functions())
def test_where_event_data_may_stand(fn: Any) -> None:
    with gr.Blocks() as demo:
        box, out, go = gr.Textbox("x"), gr.Textbox(), gr.Button()
        go.click(fn, box, out)
    page = Page(demo)
    page.fire(go, "click", {"index": 3, "value": None})
    assert page.value(out) == "3xd"


def test_event_data_of_a_chained_listener_has_no_target() -> None:
    got: list[EventData] = []

    def take(event: gr.EventData) -> None:
        got.append(event)

    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(lambda: None).then(take)
    Page(demo).fire(go, "click")
    assert got[0].target is None


def test_a_dict_of_inputs_is_refused_where_it_is_written() -> None:
    with gr.Blocks():
        box, go = gr.Textbox(), gr.Button()
        with pytest.raises(ValueError, match="inputs_kwargs"):
            go.click(print, {"x": box})


def test_an_unknown_argument_names_the_nearest() -> None:
    with gr.Blocks():
        go = gr.Button()
        with pytest.raises(TypeError, match=r"click\(\) has no argument 'input'; did you mean"):
            go.click(print, input=[])


def test_something_else_than_a_component_is_refused() -> None:
    with gr.Blocks():
        go = gr.Button()
        with pytest.raises(ValueError, match="Expected a component, got 'text'"):
            go.click(print, ["text"])
        with pytest.raises(ValueError, match="Expected a component, got 'greeting'"):
            go.click(print, None, "greeting")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="Expected a component, got 7"):
            go.click(print, None, 7)  # type: ignore[arg-type]


def test_a_listener_outside_an_app_is_refused() -> None:
    box = gr.Textbox()
    with pytest.raises(ValueError, match=r"inside a `with gr\.Blocks"):
        box.submit(print)


def test_api_names_are_unique() -> None:
    def add() -> None: ...

    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(add)
        go.click(add)
        go.click(lambda: None)
        go.click(add, api_name="sum")
        go.click(add, api_name="sum")
    names = [listener.name for listener in demo.listeners.values()]
    assert names == ["add", "add_1", "lambda", "sum", "sum_1"]


def test_show_progress_marks_the_right_blocks() -> None:
    marked: list[Any] = []
    with gr.Blocks() as demo:
        a, b, go, other = gr.Textbox(), gr.Textbox(), gr.Button(), gr.Button()
        go.click(lambda: marked.append(dict(page.status)), None, a, show_progress="minimal")
        other.click(lambda: marked.append(dict(page.status)), None, a, show_progress_on=[b, a])
    page = Page(demo)
    page.fire(go, "click")
    page.fire(other, "click")
    assert [set(each) for each in marked] == [{a._id}, {a._id, b._id}]
    assert marked[0][a._id]["show"] == "minimal"
    assert page.status == {}


def test_load_runs_when_the_page_opens() -> None:
    with gr.Blocks() as demo:
        out = gr.Textbox()
        demo.load(lambda: "loaded", None, out)
    assert Page(demo).value(out) == "loaded"
    assert Page(demo, load=False).value(out) != "loaded"


def test_unload_runs_when_the_visitor_leaves() -> None:
    left: list[int] = []
    with gr.Blocks() as demo:
        demo.unload(lambda: left.append(1))
    page = Page(demo)
    assert left == []
    page.close()
    assert left == [1]


def test_a_value_from_a_function_follows_its_inputs() -> None:
    with gr.Blocks() as demo:
        a, b = gr.Number(1), gr.Number(2)
        total = gr.Number(lambda x, y: x + y, inputs=[a, b])
    page = Page(demo)
    assert page.value(total) == 3
    page.set(b, 5)
    assert page.value(total) == 6


def test_a_value_from_a_function_is_made_anew_for_each_page() -> None:
    made = [0]

    def count() -> str:
        made[0] += 1
        return str(made[0])

    with gr.Blocks() as demo:
        box = gr.Textbox(count)
    assert box.value == "1"
    assert Page(demo).value(box) == "2"


def test_events_go_by_their_names() -> None:
    assert Events.change == "change"
    assert Events.change in gr.Textbox.EVENTS
    assert Events.click not in gr.Textbox.EVENTS
    assert Events.stream.show_progress == "minimal"
    classes = [getattr(gr, name) for name in HOMES]
    fired = {event for each in classes for event in getattr(each, "EVENTS", ())}
    assert fired - {*all_events} == {"preview_open", "preview_close"}  # of a Gallery alone
    assert {*gr.HTML.EVENTS} == {*all_events}


def test_an_event_adds_a_listener() -> None:
    with gr.Blocks() as demo:
        box, out = gr.Textbox("a"), gr.Textbox()
        Events.submit.listener(box, str.upper, box, out)
        EventListener("change").listener(box, lambda text: f"{text}!", box, box)

    page = Page(demo)
    page.fire(box, "submit")
    assert page.value(out) == "A"
    assert [target.trigger_mode for each in demo.listeners.values() for target in each.targets] == [
        "once",
        "always_last",
    ]


def test_a_class_of_ones_own_lists_its_events() -> None:
    class Dice(gr.HTML):
        EVENTS = [Events.change, "rolled"]

    def tell(event: gr.EventData) -> str:
        return f"rolled {event.face}"

    with gr.Blocks() as demo:
        dice, out = Dice("6"), gr.Textbox()
        dice.rolled(tell, None, out)

    assert Dice.EVENTS == ["change", "rolled"]
    assert "rolled" not in gr.HTML.EVENTS
    page = Page(demo)
    page.fire(dice, "rolled", {"face": 6})
    assert page.value(out) == "rolled 6"


def test_the_place_being_written_has_a_name() -> None:
    assert (Context.root_block, Context.block) == (None, None)
    with gr.Blocks() as demo:
        assert Context.block is demo
        with gr.Row() as row:
            assert (Context.root_block, Context.block) == (demo, row)
            following = Context.id
            assert gr.Textbox()._id == following
    assert Context.root_block is None
    assert Context.token is None


def test_the_place_can_be_set() -> None:
    with gr.Blocks() as demo:
        with gr.Column() as column:
            pass
        Context.block = column
        inside = gr.Textbox()
        Context.block = demo
        outside = gr.Number()
    assert column.children == [inside]
    assert outside.parent is not column


def test_a_listener_finds_its_run_in_the_local_context() -> None:
    def names() -> list[Any]:
        return [
            LocalContext.blocks.get(None) is demo,
            LocalContext.in_event_listener.get(False),
            isinstance(LocalContext.event_id.get(None), str),
            getattr(LocalContext.request.get(None), "session_hash", None) is not None,
            LocalContext.renderable.get(None),
        ]

    seen: list[Any] = []
    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(lambda: seen.append(names()))
    assert names() == [False, False, False, False, None]
    with pytest.raises(LookupError):
        LocalContext.event_id.get()
    Page(demo).fire(go, "click")
    assert seen == [[True, True, True, True, None]]


def test_what_is_set_by_hand_stands_in_the_local_context() -> None:
    token = LocalContext.request.set("mine")
    assert LocalContext.request.get() == "mine"
    LocalContext.request.reset(token)
    assert LocalContext.request.get(None) is None


def test_a_rendering_function_finds_its_place() -> None:
    seen: list[Any] = []
    with gr.Blocks() as demo:
        go = gr.Button()

        @gr.render(triggers=[go.click])
        def draw() -> None:
            with gr.Row() as row:
                place = LocalContext.render_block.get()
                seen.append((place is row, LocalContext.renderable.get(None) is not None))
                seen.append((get_blocks_context() is demo, get_render_context() is row))

    Page(demo).fire(go, "click")
    assert seen == [(True, True), (True, True)]


def test_an_event_by_block_and_name_binds_as_its_method_does() -> None:
    with gr.Blocks() as demo:
        box, out = gr.Textbox(), gr.Textbox()
        named = EventListenerMethod(box, "submit")
        gr.on([named, box.blur], lambda text: f"got {text}", box, out)
    assert (named.block, named.event_name) == (box, "submit") == (box, box.submit.event_name)
    assert named == EventListenerMethod(box, "submit") != EventListenerMethod(out, "submit")
    page = Page(demo)
    page.set(box, "a")
    page.fire(box, "submit")
    assert page.value(out) == "got a"
