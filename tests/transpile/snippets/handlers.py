# ruff: noqa – snippets show what authors write, not how we do
"""Gradio listeners."""

from tests.transpile import gr
from tests.transpile.cases import case

box = gr.Textbox(elem_id="box")
out = gr.Number(elem_id="out")
CHOICES = {"fruit": ["apple", "pear"], "veg": ["kale"]}


@case(True)
@case(False)
def toggle(show):
    return gr.update(visible=show)


@case()
def constructor_update():
    return gr.Textbox(lines=4, label="More")


@case()
def several_updates():
    return [gr.Textbox(visible=False), gr.Button("Go", interactive=True)], gr.skip()


@case("fruit")
@case("nothing")
def dependent(kind):
    options = CHOICES.get(kind, [])
    return gr.Dropdown(choices=options, value=options[0] if options else None)


@case("x")
def dict_outputs(text):
    return {box: gr.update(value=text.upper()), out: len(text)}


@case("")
@case("ok")
def validate(name):
    if not name:
        raise gr.Error("Name is missing")
    gr.Info(f"Hello {name}")
    return gr.update(value=""), f"Saved {name}"


@case(3, 4, "add")
@case(3, 0, "divide")
@case(1.5, 2, "multiply")
@case(1, 2, "what")
def calculator(a, b, operation):
    if operation == "add":
        return a + b
    elif operation == "subtract":
        return a - b
    elif operation == "multiply":
        return a * b
    elif operation == "divide":
        if b == 0:
            raise gr.Error("Cannot divide by zero!")
        return a / b


@case("Text")
@case("Other")
def switch(kind):
    return [gr.update(visible=kind == "Text"), gr.update(visible=kind != "Text")]


@case(["a", "b"], "A")
@case(["apple", "Banana", "cherry"], "an")
def live_filter(items, query):
    found = [i for i in items if query.lower() in i.lower()]
    return gr.CheckboxGroup(choices=found, value=found[:1]), f"{len(found)} of {len(items)}"


@case([["x", 1]], "hi")
@case([], "")
def chat(history, message):
    if not message:
        return history, gr.update()
    history = history + [
        {"role": "user", "content": message},
        {"role": "assistant", "content": message[::-1]},
    ]
    return history, ""


@case({"a": 1})
def update_with_dict(props):
    kw = {"visible": True, **props}
    return gr.update(**kw)


@case(2)
def nested_update(n):
    u = gr.update(value=n)
    u["label"] = "L"
    return u, [gr.update(visible=i == n) for i in range(3)]


@case("a@b.co", "secret12")
@case("bad", "x")
def form(email, password):
    errors = []
    if "@" not in email:
        errors.append("email")
    if len(password) < 8 or not any(c.isdigit() for c in password):
        errors.append("password")
    if errors:
        return gr.update(value="Fix: " + ", ".join(errors), visible=True), gr.update(
            interactive=False
        )
    return gr.update(visible=False), gr.update(interactive=True)


@case(["todo"], [True])
def todo(items, done):
    rows = []
    for item, flag in zip(items, done):
        rows.append(gr.Row(visible=not flag))
        rows.append(f"{'✔' if flag else '○'} {item}")
    return rows


@case()
def layouts():
    return (
        gr.Column(visible=False),
        gr.Tabs(selected=1),
        gr.Markdown("# Hi", visible=True),
        gr.Slider(0, 10, 5),
        gr.Accordion("More", open=False),
    )


@case(5)
def warnings(n):
    if n > 3:
        gr.Warning("big")
    return None
