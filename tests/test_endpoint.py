from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.errors import InvalidApiNameError
from lite.testing import Page


def demo_of(*functions: Any, inputs: int = 1, outputs: int = 1) -> gr.Blocks:
    with gr.Blocks() as demo:
        fields = [gr.Number() for _ in range(inputs)]
        shown = [gr.Textbox() for _ in range(outputs)]
        button = gr.Button()
        for function in functions:
            button.click(function, fields, shown)
    return demo


def test_an_app_is_called_as_its_first_listener() -> None:
    demo = demo_of(lambda x: x * 2, lambda x: x * 3)
    assert demo(4) == "8"
    assert demo(4, fn_index=1) == "12"


def test_several_outputs_give_a_list() -> None:
    demo = demo_of(lambda x, y: (x, y), inputs=2, outputs=2)
    assert demo(1, 2.5) == ["1", "2.5"]


def test_an_interface_is_called_the_same_way() -> None:
    shout = gr.Interface(lambda text, times: text.upper() * times, ["text", "number"], "text")
    assert shout("ab", 2) == "ABAB"


def test_listeners_are_called_by_name() -> None:
    def double(x: float) -> float:
        return x * 2

    demo = demo_of(lambda x: x, double, double)
    assert demo(4, api_name="double", fn_index=0) == "8"
    assert demo(5, api_name="double_1") == "10"
    with pytest.raises(InvalidApiNameError, match="did you mean 'double"):
        demo(4, api_name="/double")
    with pytest.raises(ValueError, match="none has index 7"):
        demo(4, fn_index=7)


def test_private_functions_of_a_loaded_app_are_its_own() -> None:
    with gr.Blocks() as demo:
        out = gr.Textbox()
        for name, kind in (("mine", "private"), ("quiet", "undocumented"), ("open", "public")):
            gr.Button().click(lambda name=name: name, None, out, api_name=name, api_visibility=kind)
    assert [demo(api_name="mine"), demo(fn_index=0)] == ["mine", "mine"]
    demo.elsewhere = True
    assert [demo(api_name="quiet"), demo(fn_index=2)] == ["quiet", "open"]
    with pytest.raises(InvalidApiNameError, match="'mine'"):
        demo(api_name="mine")
    with pytest.raises(ValueError, match="private to the app"):
        demo(fn_index=0)


def test_components_prepare_arguments_and_results(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("hello")

    def copy(path: str, kinds: list[str]) -> tuple[str, list[str]]:
        target = tmp_path / "copy.txt"
        target.write_text(Path(path).read_text() * 2)
        return str(target), kinds

    with gr.Blocks() as demo:
        file, kinds = gr.File(), gr.CheckboxGroup(["a", "b"])
        gr.Button().click(copy, [file, kinds], [file, kinds], api_name="copy")
    path, kind = demo(str(note), ["b"], api_name="copy")
    assert Path(path).read_text() == "hellohello"
    assert kind == ["b"]


def test_async_functions_are_waited_for() -> None:
    async def later(x: float) -> float:
        await asyncio.sleep(0.01)
        return x + 1

    demo = demo_of(later)
    assert demo(1) == "2"

    async def inside() -> Any:
        return demo(2)

    assert asyncio.run(inside()) == "3"


def test_generators_and_states_are_refused() -> None:
    def steps(x: float) -> Iterator[float]:
        yield x

    with pytest.raises(ValueError, match=r"step by step.*launch\(\)"):
        demo_of(steps)(1)
    with gr.Blocks() as demo:
        gr.Button().click(lambda held: held, gr.State(1), gr.Number())
    with pytest.raises(ValueError, match=r"uses gr.State.*launch\(\)"):
        demo()
    with gr.Blocks() as demo:
        gr.Button().click(None, js="() => 1", outputs=gr.Number())
    with pytest.raises(ValueError, match="only JavaScript"):
        demo()


def test_a_wrong_number_of_arguments_names_the_inputs() -> None:
    with pytest.raises(TypeError, match=r"takes 1 inputs \(Number\).*called with 2"):
        demo_of(lambda x: x)(1, 2)


def test_updates_come_as_gradio_gives_them() -> None:
    demo = demo_of(lambda x: gr.Textbox(visible=False), lambda x: gr.skip())
    assert demo(1) == {"visible": False, "__type__": "update"}
    assert demo(1, fn_index=1) == {"__type__": "update"}


def test_one_app_uses_another() -> None:
    inner = gr.Interface(lambda text: text[::-1], "text", "text")
    outer = gr.Interface(lambda text: inner(text) + "!", "text", "text")
    page = Page(outer)
    field, shown = outer.input_components[0], outer.output_components[0]
    page.set(field, "abc")
    page.fire(field, "submit")
    assert page.value(shown) == "cba!"


def test_a_direct_call_has_no_request() -> None:
    def who(x: float, request: gr.Request) -> str:
        return str(request)

    assert demo_of(who)(1) == "None"


def test_typed_functions_are_endpoints() -> None:
    with gr.Blocks() as demo:
        gr.Markdown("No component of these functions is on the page.")

        def add(x: int, y: float) -> float:
            return x + y

        gr.api(add, api_name="addition")

        @gr.api(api_name="split")
        def split(text: str, request: gr.Request) -> tuple[str, int]:
            return text[0], len(text)

    assert demo(1, 2, api_name="addition") == 3
    assert demo("abc", api_name="split") == ["a", 3]
    assert split("xyz", None) == ("x", 3)
    Page(demo)


def test_endpoints_need_type_hints_and_an_app() -> None:
    def bare(a, b: int):  # type: ignore[no-untyped-def]
        return a

    with gr.Blocks(), pytest.raises(ValueError, match=r"bare\(\) has none for a"):
        gr.api(bare)
    with pytest.raises(ValueError, match="must be called inside"):
        gr.api(bare)


def greeter(word: str) -> gr.Interface:
    return gr.Interface(lambda name: f"{word} {name}", "text", "text")


def test_apps_stand_in_tabs() -> None:
    hello, bye = greeter("Hello"), greeter("Bye")
    demo = gr.TabbedInterface([hello, bye], title="Both", tabs_kwargs={"elem_id": "apps"})
    page = Page(demo)
    tabs = page.blueprint["blocks"][1]
    assert tabs["props"]["elem_id"] == "apps"
    assert [tab["props"]["label"] for tab in tabs["children"]] == ["Tab 0", "Tab 1"]
    page.set(bye.input_components[0], "Ann")
    page.fire(bye.input_components[0], "submit")
    assert page.value(bye.output_components[0]) == "Bye Ann"
    assert page.value(hello.output_components[0]) == ""
    assert demo("Ann") == "Hello Ann"


def test_every_tab_needs_a_name() -> None:
    with pytest.raises(TypeError, match="2 apps, but only 1 tab_names"):
        gr.TabbedInterface([greeter("Hello"), greeter("Bye")], ["only one"])
