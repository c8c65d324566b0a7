"""A text adventure: click an option or type a word; `map` shows one as a thought that unfolds."""

import gradio as gr

ROOMS = {
    "hall": "A **cold hall**. Dust dances in the light of a single window.",
    "library": "A **library** with a ladder. One book glows faintly.",
    "book": "You open the book. *The key is where the water sings.*",
    "cellar": "A **cellar**. Somewhere water drips on stone.",
    "spring": "A hidden spring, and in it, shining: **the key**. You are free!",
}
WAYS = {
    "hall": {"north": "library", "down": "cellar"},
    "library": {"south": "hall", "take book": "book"},
    "book": {"south": "hall"},
    "cellar": {"up": "hall", "follow the sound": "spring"},
    "spring": {"start again": "hall"},
}
MAP = """
```text
library
   |
  hall
   |
cellar --- ?
```
"""


def visit(room, note=""):
    options = [{"value": way, "label": way.capitalize()} for way in WAYS[room]]
    return gr.ChatMessage(f"{note}{ROOMS[room]}", options=options)


def step(message, history, room):
    word = message.strip().lower()
    if word == "map":
        picture = gr.ChatMessage(MAP, metadata={"title": "Your map", "status": "done"})
        return [picture, visit(room)], room
    if word not in WAYS[room]:
        return visit(room, f"You cannot *{word}* here. "), room
    return visit(WAYS[room][word]), WAYS[room][word]


place = gr.State("hall", render=False)
demo = gr.ChatInterface(
    step,
    chatbot=gr.Chatbot([visit("hall")], label="Adventure", layout="panel", scale=1),
    textbox=gr.Textbox(placeholder="north, take book, map …", submit_btn="Do", container=False),
    additional_inputs=[place],
    additional_outputs=[place],
    title="The old house",
)
demo.launch()
