"""Real packages in the page: compiled ones, data files, damage (mission rows DBC-01, 02)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from lite.build.build import build
from lite.errors import BuildError
from tests.browser.visitor import press

DATA = """
import io
import gradio as gr
import numpy as np
import pandas as pd

def describe(n):
    table = pd.DataFrame({"x": np.arange(int(n)), "y": np.arange(int(n)) ** 2})
    column = pd.read_csv(io.StringIO("a,b")).columns[1]
    return f"{table['y'].sum()} {np.__version__} {column}"

with gr.Blocks() as demo:
    n, out = gr.Slider(1, 10, value=4, step=1, label="n"), gr.Textbox(label="out")
    gr.on(fn=describe, inputs=n, outputs=out)
demo.launch()
"""


def test_pandas_and_numpy_run_in_the_page(open_app, wheelhouse):
    page = open_app(DATA, wheelhouse=wheelhouse)
    expect(page.get_by_label("out")).to_have_value("14 2.0.2 b", timeout=30_000)
    page.get_by_label("range slider for n").fill("5")
    expect(page.get_by_label("out")).to_have_value("30 2.0.2 b")


DATABASE = """
import sqlite3
import gradio as gr

base = sqlite3.connect("flights.db", check_same_thread=False)

def count(origin):
    return base.execute("select count(*) from flights where origin = ?", [origin]).fetchone()[0]

with gr.Blocks() as demo:
    origin = gr.Dropdown(["DFW", "DAL"], value="DFW", label="origin", interactive=True)
    gr.Number(count, inputs=origin, label="flights")
demo.launch()
"""


def test_a_database_file_travels_with_the_app(open_app, wheelhouse, tmp_path):
    import sqlite3

    base = sqlite3.connect(tmp_path / "flights.db")
    base.execute("create table flights (origin text)")
    base.executemany("insert into flights values (?)", [["DFW"], ["DFW"], ["DAL"]])
    base.commit()
    base.close()
    files = {"flights.db": (tmp_path / "flights.db").read_bytes()}
    page = open_app(DATABASE, files=files, wheelhouse=wheelhouse)
    expect(page.get_by_label("flights")).to_have_value("2", timeout=30_000)


def test_a_damaged_package_is_named(page, open_app, wheelhouse):
    def damage(route):
        body = bytearray(route.fetch().body())
        body[len(body) // 2] ^= 1
        route.fulfill(body=bytes(body))

    page.route("**/assets/numpy-*.bin", damage)
    page = open_app(DATA, wheelhouse=wheelhouse, wait=False, allow_errors=True)
    expect(page.get_by_role("alert")).to_contain_text("numpy", timeout=30_000)


SCIENCE = """
import gradio as gr
import numpy as np
import pandas as pd
import pyarrow as pa
from scipy import linalg, optimize
from sklearn.linear_model import LinearRegression

def fit(n):
    x = np.arange(int(n)).reshape(-1, 1)
    root = optimize.brentq(lambda at: at**2 - 2, 0, 2)
    slope = LinearRegression().fit(x, 3 * x[:, 0] + 1).coef_[0]
    table = pa.table({"n": pa.array(x[:, 0])})
    total = table.group_by([]).aggregate([("n", "sum")]).to_pandas().iloc[0, 0]
    return f"{root:.6f} {slope:.3f} {linalg.det(2 * np.eye(3)):.1f} {total}"

with gr.Blocks() as demo:
    n, out = gr.Number(5, label="n"), gr.Textbox(label="out")
    n.submit(fit, n, out)
demo.launch()
"""


def test_scipy_scikit_learn_and_pyarrow_compute(open_app, wheelhouse):
    # Their extensions link to libraries: one in a package of its own, one within a wheel.
    page = open_app(SCIENCE, wheelhouse=wheelhouse)
    page.get_by_label("n", exact=True).press("Enter")
    expect(page.get_by_label("out")).to_have_value("1.414214 3.000 8.0 10", timeout=60_000)


@pytest.mark.parametrize("part", ["pandas-", "python-dateutil-", "pyodide-"])
def test_any_damaged_part_is_named_and_not_run(page, open_app, wheelhouse, part):
    damaged = []

    def damage(route):
        answer = route.fetch()
        body = bytearray(answer.body())
        body[len(body) // 2] ^= 1
        damaged.append(route.request.url.rpartition("/")[2])
        route.fulfill(response=answer, body=bytes(body))

    page.route(re.compile(rf"/assets/({part})[^/]*\.(bin|wasm)"), damage)
    page = open_app(DATA, wheelhouse=wheelhouse, wait=False, allow_errors=True)
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text("damaged", timeout=30_000)
    assert any(name in panel.inner_text() for name in damaged)
    expect(page.get_by_label("out")).to_have_value("")


def test_packages_are_waited_for_with_a_bar_by_bytes(page, open_app, wheelhouse):
    held = []
    page.route("**/assets/pandas-*.bin", lambda route: held.append(route))
    page = open_app(DATA, wheelhouse=wheelhouse, wait=False)
    bar = page.get_by_role("progressbar").first
    expect(bar).to_be_visible()
    # All but pandas is there: the bar stands still somewhere between.
    page.wait_for_function(
        "() => { const now = document.querySelector('.boot progress')?.value; "
        "const same = now === window.before && now > 0.2; window.before = now; return same }",
        polling=1500,
    )
    share = bar.evaluate("bar => bar.value")
    assert 0.2 < share < 0.95
    for route in held:
        route.continue_()
    expect(page.get_by_label("out")).to_have_value("14 2.0.2 b", timeout=60_000)


CDN = "https://cdn.jsdelivr.net"


def publish(page, wheelhouse, spoil=""):
    """Answers in the place of Pyodide's CDN with its own files."""

    def answer(route):
        name = route.request.url.rpartition("/")[2]
        data = bytearray((wheelhouse / name).read_bytes())
        if spoil and name.startswith(spoil):
            data[len(data) // 2] ^= 1
        route.fulfill(body=bytes(data), headers={"access-control-allow-origin": "*"})

    page.route(f"{CDN}/pyodide/v0.27.7/full/*", answer)


def test_packages_may_stay_on_the_cdn(page, open_app, watch, wheelhouse):
    watch.other = CDN
    publish(page, wheelhouse)
    page = open_app(DATA, wheelhouse=wheelhouse, cdn=True)
    expect(page.get_by_label("out")).to_have_value("14 2.0.2 b", timeout=30_000)


def test_a_damaged_package_of_the_cdn_is_named(page, open_app, watch, wheelhouse):
    watch.other = CDN
    publish(page, wheelhouse, spoil="pandas")
    page = open_app(DATA, wheelhouse=wheelhouse, cdn=True, wait=False, allow_errors=True)
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text(f"{CDN}/pyodide/v0.27.7/full/pandas-2.2.3", timeout=30_000)
    expect(panel).to_contain_text("damaged")


LATER = """
import gradio as gr
import micropip

async def install(what):
    await micropip.install(what)
    import six
    return f"{six.__name__} {six.__version__}"

def guess(name):
    return __import__(name).__name__

with gr.Blocks() as demo:
    what, out = gr.Textbox(label="what"), gr.Textbox(label="out")
    what.submit(install, what, out)
    name = gr.Textbox(label="name")
    name.submit(guess, name, out)
demo.launch(show_error=True)
"""


def test_the_author_may_install_packages_while_the_app_runs(page, open_app, watch, wheelhouse):
    watch.other = CDN
    publish(page, wheelhouse)
    page = open_app(LATER, wheelhouse=wheelhouse, allow_errors=True)
    page.get_by_label("name").fill("numpy")
    page.get_by_label("name").press("Enter")
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("The module 'numpy' is not in the page")
    page.get_by_label("what").fill("six")
    page.get_by_label("what").press("Enter")
    expect(page.get_by_label("out")).to_have_value("six 1.16.0")


LINKED = """
import ssl
import gradio as gr
from scipy import linalg

def solve(table):
    return ", ".join(f"{each:.0f}" for each in linalg.solve(table, [9, 8]))

with gr.Blocks() as demo:
    gr.Textbox(ssl.OPENSSL_VERSION, label="ssl")
    said = gr.Textbox(label="said")
    gr.Button("Solve").click(lambda: solve([[3, 1], [1, 2]]), None, said)
demo.launch()
"""


def test_shared_libraries_are_found(open_app, wheelhouse):
    page = open_app(LINKED, wheelhouse=wheelhouse)
    expect(page.get_by_label("ssl")).to_have_value(re.compile("^OpenSSL"))
    page.get_by_role("button", name="Solve").click()
    expect(page.get_by_label("said")).to_have_value("2, 3")


SHEETS = """
import gradio as gr
import pandas as pd

def through(name):
    pd.DataFrame({"n": [1, 2], "v": ["a", "b"]}).to_excel("made.xlsx", index=False)
    return pd.read_excel("made.xlsx")["v"].sum()

def parquet(name):
    pd.DataFrame({"n": [1, 2]}).to_parquet("made.parquet")
    return pd.read_parquet(name)["n"].sum()

with gr.Blocks() as demo:
    name, out = gr.Textbox("made.parquet", label="name"), gr.Textbox(label="out")
    gr.Button("Excel").click(through, name, out)
    gr.Button("Parquet").click(parquet, name, out)
demo.launch(show_error=True)
"""


def test_what_pandas_reads_files_with_comes_with_it(open_app, wheelhouse):
    """Though the app imports neither; openpyxl comes from the index, pyarrow from the folder."""
    page = open_app(SHEETS, wheelhouse=wheelhouse, allow_errors=True)
    press(page, "Excel")
    expect(page.get_by_label("out")).to_have_value("ab")
    press(page, "Parquet")
    expect(page.get_by_label("out")).to_have_value("3")
    page.get_by_label("name").fill("lost.parquet")
    press(page, "Parquet")
    expect(page.get_by_test_id("toast-body")).to_contain_text(
        "There is no file 'lost.parquet' in the page."
    )


def test_what_pandas_would_read_with_is_named_where_requirements_lack_it(open_app, wheelhouse):
    page = open_app(
        SHEETS, files={"requirements.txt": "pandas"}, wheelhouse=wheelhouse, allow_errors=True
    )
    said = page.get_by_test_id("toast-body")
    press(page, "Excel")
    expect(said).to_contain_text("The module 'openpyxl' is not in the page.")
    page.get_by_test_id("toast-close").click()
    press(page, "Parquet")
    expect(said).to_contain_text("The module 'pyarrow' is not in the page.")


def test_a_chosen_file_of_requirements_counts_alone(server, tmp_path, wheelhouse):
    files = {
        "requirements.txt": "nosuchthing==1",
        "page.txt": "-r more.txt",
        "more.txt": "tqdm",
    }
    app = server.written("chosen", "import gradio as gr\ndemo = gr.Blocks()\n", files)
    done = build(
        app,
        tmp_path / "site",
        pyodide=server.pyodide,
        wheelhouse=wheelhouse,
        requirements=app / "page.txt",
    )
    assert [each.name for each in done.packages] == ["tqdm"]


def test_a_file_that_is_missing_at_the_start_is_named(server, tmp_path):
    app = server.written("missing", "import gradio as gr\nopen('data/lost.csv')\n", {})
    words = r"app\.py:2: There is no file 'data/lost\.csv' in the page"
    with pytest.raises(BuildError, match=words):
        build(app, tmp_path / "site", pyodide=server.pyodide)


INSIDE = """
import os
import gradio as gr
import pandas

def look():
    folders = [folder for folder, _, _ in os.walk(os.path.dirname(pandas.__file__))]
    files = [file for _, _, files in os.walk(os.path.dirname(pandas.__file__)) for file in files]
    tests = [folder for folder in folders if folder.endswith("/tests")]
    compiled = sum(file.endswith(".pyc") for file in files)
    plain = sum(file.endswith(".py") for file in files)
    return f"{len(tests)} tests, {plain} plain, {compiled > 100} compiled"

with gr.Blocks() as demo:
    out = gr.Textbox(label="out")
    gr.Button("Look").click(look, None, out)
demo.launch()
"""


def test_packages_come_compiled_and_without_their_tests(open_app, wheelhouse):
    page = open_app(INSIDE, wheelhouse=wheelhouse)
    press(page, "Look")
    expect(page.get_by_label("out")).to_have_value("0 tests, 0 plain, True compiled")
