from __future__ import annotations

import sys
from pathlib import Path

import pytest

import lite as gr
from lite import alias
from lite.client import Client, Endpoint, handle_file


def test_gradio_client_is_ours_by_every_name() -> None:
    alias.install()
    from gradio_client import Client as first
    from gradio_client.client import Job
    from gradio_client.exceptions import AppError
    from gradio_client.utils import Status

    assert first is Client
    assert Job.__module__ == "lite.job"
    assert issubclass(AppError, gr.Error)
    assert issubclass(AppError, ValueError)
    assert Status.FINISHED.value == "FINISHED"


def test_a_client_asks_nothing_until_it_is_used() -> None:
    client = Client("http://127.0.0.1:9/", headers={"X-A": "b"})
    assert (client.src, client.space_id) == ("http://127.0.0.1:9/", None)
    assert Client("Owner/My_Space").src == "https://owner-my-space.hf.space/"
    with pytest.raises(gr.Error, match=r"Space http://127\.0\.0\.1:9/ cannot be reached"):
        client.predict(api_name="/x")


def test_what_a_page_cannot_do_is_said() -> None:
    with pytest.raises(ValueError, match="cannot log in to another site"):
        Client("a/b", auth=("name", "password"))
    with pytest.raises(ValueError, match="oauth_token= is of no use"):
        Client("a/b", oauth_token="t")
    with pytest.raises(gr.Error, match="Duplicate the Space on"):
        Client.duplicate("a/b")
    with pytest.raises(TypeError, match=r"no argument 'hf_token'; it is called token now"):
        Client("a/b", hf_token="t")
    with pytest.raises(TypeError, match="no argument 'nonsense'"):
        Client("a/b", nonsense=1)


def test_a_path_or_an_address_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    meta = {"_type": "gradio.FileData"}
    assert handle_file(path) == {"path": str(path), "orig_name": "a.txt", "meta": meta}
    url = "https://example.com/b.png"
    assert handle_file(url) == {"path": url, "url": url, "orig_name": "b.png", "meta": meta}
    with pytest.raises(ValueError, match="no file of this app and no address"):
        handle_file("missing.txt")


def endpoint() -> Endpoint:
    parameters = [
        {"parameter_name": "name", "parameter_has_default": False, "parameter_default": None},
        {"parameter_name": "times", "parameter_has_default": True, "parameter_default": 2},
    ]
    told = {"id": 0, "api_name": "greet", "inputs": [1, 2, 3], "outputs": [1, 2]}
    blocks = {1: {"type": "textbox"}, 2: {"type": "state"}, 3: {"type": "slider"}}
    return Endpoint(told, blocks, {"named_endpoints": {"/greet": {"parameters": parameters}}})


def test_values_go_by_place_by_name_and_by_default() -> None:
    greet = endpoint()
    assert greet.arguments(["Ann"], {}) == ["Ann", None, 2]
    assert greet.arguments([], {"times": 3, "name": "Bo"}) == ["Bo", None, 3]
    with pytest.raises(TypeError, match="/greet has no parameter 'nme'"):
        greet.arguments([], {"nme": 1})
    with pytest.raises(TypeError, match="'name' is given twice"):
        greet.arguments(["Ann"], {"name": "Bo"})
    with pytest.raises(TypeError, match="needs a value for 'name'"):
        greet.arguments([], {"times": 1})


def test_starting_an_app_does_not_import_the_client() -> None:
    import subprocess

    code = "import lite, sys; lite.Blocks; assert not {'lite.client', 'lite.job'} & {*sys.modules}"
    subprocess.run([sys.executable, "-c", code], check=True)
