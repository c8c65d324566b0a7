"""What apps say to a server: taken as far as a page can."""

from __future__ import annotations

import pytest

import lite as gr
from lite.blocks import Blocks
from lite.errors import LiteWarning


@pytest.fixture(autouse=True)
def nothing_launched():
    Blocks.launched.clear()
    yield
    Blocks.launched.clear()


def test_a_mounted_app_is_the_pages_app():
    with gr.Blocks() as demo:
        gr.Textbox()
    server = object()
    assert gr.mount_gradio_app(server, demo, path="/gradio", css="a{}") is server
    assert Blocks.launched == [demo]
    assert demo.launch_options["css"] == "a{}"


def test_a_server_offers_its_functions():
    server = gr.Server(title="Mine")

    @server.api(name="hello")
    def hello(name: str) -> str:
        return f"Hello {name}"

    with pytest.warns(LiteWarning, match=r"Server.get\('/'\) has no effect"):

        @server.get("/")
        def root() -> str:
            return "plain"

    assert root() == "plain"
    server.launch()
    (demo,) = Blocks.launched
    assert demo("Ada", api_name="hello") == "Hello Ada"
    with pytest.raises(AttributeError, match="no FastAPI app"):
        server.include_router(None)


def test_names_of_a_process():
    assert gr.NO_RELOAD
    assert gr.get_package_version().startswith("6.")
    gr.close_all()
    with pytest.raises(NotImplementedError, match=r"lite build mine\.py"):
        gr.deploy(app_file="mine.py")
    with pytest.raises(NotImplementedError, match="lite dev"):
        gr.load_ipython_extension(None)


def test_marks_for_language_models_leave_functions_as_they_are():
    @gr.mcp.tool(name="adder")
    def add(a: int, b: int) -> int:
        return a + b

    assert add(1, 2) == 3
    assert gr.mcp.prompt()(add) is gr.mcp.resource("notes://{a}")(add) is add
    with pytest.raises(AttributeError, match="nothing can connect"):
        _ = gr.mcp.GradioMCPServer
