"""Markdown in the page."""

from __future__ import annotations

import re

from playwright.sync_api import expect

APP = r'''
import time
import gradio as gr

TEXT = """# Title

Some *text* with `code`, ~~gone~~ and https://example.org.

- [x] done
- [ ] open

| a | b |
|---|---|
| 1 | 2 |

```python
def double(x):
    return x * 2
```

[own](#h-title) [other](https://example.com/a) [bad](javascript:alert(1))

$$x^2$$ but $y$ stays

<b onclick="document.title='x'">bold</b><script>document.title = "ran"</script>
<style>body { display: none }</style><img src="data:," onerror="document.title='img'">
"""

with gr.Blocks() as demo:
    main = gr.Markdown(TEXT, elem_id="main", header_links=True, buttons=["copy"])
    copied = gr.Textbox(label="copied")

    def tell(event: gr.CopyData):
        return event.value[:7]

    main.copy(tell, None, copied)
    changed = gr.Textbox(label="changed")
    main.change(lambda text: text[:3], main, changed)
    gr.Markdown("one\ntwo", line_breaks=True, elem_id="breaks")
    gr.Markdown("one\ntwo", elem_id="joined")
    gr.Markdown(r"inline $a+b$ and \(c\)", elem_id="dollar", latex_delimiters=[
        {"left": "$", "right": "$", "display": False},
        {"left": r"\(", "right": r"\)", "display": False},
    ])
    gr.Markdown("<button onclick='this.textContent=1'>raw</button>", sanitize_html=False)
    gr.Markdown("word " * 200, height=60, elem_id="low")
    gr.Markdown("boxed", container=True, elem_id="boxed", rtl=True)
    gr.Markdown(elem_id="empty")
    stream = gr.Markdown("start", elem_id="stream", elem_classes="mine")
    go = gr.Button("stream")

    def write():
        text = "# Growing\n\nfirst **bold** paragraph\n\n"
        for word in range(20):
            text += f"word{word} "
            yield text

    go.click(write, None, stream)
    update = gr.Button("update")
    update.click(lambda: (gr.Markdown("new $z$", latex_delimiters=[], elem_id="main"),
                          gr.Markdown(visible=False)), None, [main, stream])

demo.launch()
'''


def test_github_flavour_formulas_and_code(open_app):
    page = open_app(APP)
    main = page.locator("#main")
    expect(main.get_by_role("heading", name="Title")).to_be_visible()
    expect(main.locator("em")).to_have_text("text")
    expect(main.locator("del")).to_have_text("gone")
    expect(main.get_by_role("checkbox").first).to_be_checked()
    expect(main.get_by_role("checkbox").nth(1)).not_to_be_checked()
    expect(main.get_by_role("cell", name="2")).to_be_visible()
    expect(main.get_by_role("link", name="https://example.org")).to_have_attribute(
        "target", "_blank"
    )
    expect(main.get_by_role("link", name="other")).to_have_attribute("rel", re.compile("noopener"))
    expect(main.locator(".hljs-keyword").first).to_have_text("def")
    expect(main.locator(".katex-display")).to_have_count(1)
    expect(main.locator(".katex")).to_have_css("font-family", re.compile("KaTeX"))
    expect(main.get_by_test_id("markdown")).to_contain_text("$y$ stays")
    expect(page.locator("#dollar .katex")).to_have_count(2)
    expect(page.locator("#breaks br")).to_have_count(1)
    expect(page.locator("#joined br")).to_have_count(0)


def test_what_is_dangerous_is_taken_out(open_app):
    page = open_app(APP)
    main = page.locator("#main")
    expect(main.get_by_text("bold", exact=True)).not_to_have_attribute("onclick", re.compile(".*"))
    expect(main.locator("script, style, [onerror]")).to_have_count(0)
    expect(main.get_by_text("bad", exact=True)).not_to_have_attribute(
        "href", re.compile("javascript")
    )
    expect(page).not_to_have_title(re.compile("ran|img|x$"))
    raw = page.get_by_role("button", name="raw")
    expect(raw).to_have_attribute("onclick", re.compile("textContent"))


def test_copying_links_and_sizes(open_app, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_app(APP)
    main = page.locator("#main")
    main.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("textbox", name="copied")).to_have_value("# Title")
    main.get_by_role("button", name="Copy code").click()
    expect(main.get_by_title("Copied", exact=True)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "def double(x):\n    return x * 2\n"
    expect(main.get_by_role("heading", name="Title")).to_have_attribute("id", "h-title")
    main.get_by_role("link", name="Link to “Title”").click()
    expect(page).to_have_url(re.compile("#h-title$"))
    expect(page.locator("#low")).to_have_css("height", "60px")
    expect(page.locator("#boxed [dir=rtl]")).to_have_text("boxed")
    expect(page.locator("#empty")).to_be_attached()


def test_a_growing_text_keeps_its_nodes_and_updates_apply(open_app):
    page = open_app(APP)
    stream = page.locator("#stream")
    page.evaluate(
        """() => {
            const text = document.querySelector('#stream .md');
            window.removed = 0;
            new MutationObserver((changes) => {
                for (const change of changes)
                    for (const node of change.removedNodes) if (node.nodeType === 1) removed++;
            }).observe(text, { childList: true, subtree: true });
        }"""
    )
    page.get_by_role("button", name="stream").click()
    expect(stream).to_contain_text("word19")
    assert page.evaluate("removed") <= 1  # the paragraph that became a heading
    expect(stream).to_have_class(re.compile("mine"))
    page.get_by_role("button", name="update").click()
    expect(page.locator("#main")).to_contain_text("new $z$")
    expect(page.locator("#main .katex")).to_have_count(0)
    expect(stream).to_have_count(0)
    expect(page.get_by_label("changed")).to_have_value("new")


def test_plain_text_stands_at_the_first_paint(open_app):
    page = open_app(APP, wait=False)
    expect(page.get_by_role("heading", name="Title")).to_be_visible(timeout=5000)
    painted = page.evaluate(
        """() => performance.getEntriesByType('paint')
            .find(({ name }) => name === 'first-contentful-paint').startTime"""
    )
    late = page.evaluate(
        """() => performance.getEntriesByType('resource')
            .filter(({ name }) => /katex|math|highlight/i.test(name))
            .map(({ startTime }) => startTime)"""
    )
    assert painted > 0
    assert late


FLEETING = """
import gradio as gr

with gr.Blocks() as demo:
    count = gr.Number(0, label="count")
    gr.Button("next").click(lambda n: n + 1, count, count)

    @gr.render(inputs=count)
    def show(n):
        gr.Markdown(f"text {int(n)}")

demo.launch()
"""
WATCHED = """
const observed = window.observed = new Set();
window.ResizeObserver = class extends ResizeObserver {
  observe(target, options) {
    observed.add(target);
    super.observe(target, options);
  }
  unobserve(target) {
    observed.delete(target);
    super.unobserve(target);
  }
};
"""


def test_texts_that_are_gone_are_let_go(open_app, page):
    page.add_init_script(WATCHED)
    page = open_app(FLEETING)
    for turn in range(3):
        expect(page.get_by_text(f"text {turn}")).to_be_visible()
        page.get_by_role("button", name="next").click()
    expect(page.get_by_text("text 3")).to_be_visible()
    gone = "() => ![...observed].some((it) => it.matches('.md') && !it.isConnected)"
    page.wait_for_function(gone, timeout=5000)
