"""A chat that finds in your files what answers a question best; nothing leaves your browser."""

import re
from collections import Counter
from math import log
from pathlib import Path

import gradio as gr

Path("bread.txt").write_text(
    "Mix 500 g of flour with 350 g of water and let the dough rest for half an hour. "
    "Add 10 g of salt and 100 g of sourdough. Fold it four times within two hours. "
    "Let the loaf rise overnight in the fridge. Bake it at 250 °C for 20 minutes with steam."
)
COMMON = set("a an and are at do for how i in is it much of on the to what when with you".split())


def words(text):
    found = set(re.findall(r"\w+", text.lower())) - COMMON
    return {re.sub(r"(?<=\w{3})(ing|ed|es|s)$", "", word) for word in found}


def sentences(path):
    text = Path(path).read_text("utf-8", errors="replace")
    return [each.strip() for each in re.split(r"(?<=[.!?])\s+|\n+", text) if each.strip()]


def given(message, history):
    parts = [part for said in history for part in said["content"] if part["type"] == "file"]
    return list(dict.fromkeys([*(part["file"]["path"] for part in parts), *message["files"]]))


def answer(message, history):
    known = [(path, each) for path in given(message, history) for each in sentences(path)]
    asked = words(message["text"])
    if not known:
        return "Add a text file first: drop it here, or press the paper clip."
    if not asked:
        return f"I have read **{len(known)}** sentences. What do you want to know?"
    often = Counter(word for _, each in known for word in words(each))
    ranked = []
    for path, each in known:
        value = sum(log(1 + len(known) / often[word]) for word in asked & words(each))
        ranked.append((value, f"> {each}\n>\n> *{Path(path).name}*"))
    best = sorted((each for each in ranked if each[0]), reverse=True)[:3]
    return "\n\n".join(text for _, text in best) or "Your files say nothing about that."


demo = gr.ChatInterface(
    answer,
    multimodal=True,
    title="Ask your notes",
    description="Add text files, ask questions. They stay on your computer.",
    textbox=gr.MultimodalTextbox(
        file_count="multiple", file_types=[".txt", ".md", ".csv"], placeholder="Ask your files …"
    ),
    examples=[{"text": "How long does the loaf bake?", "files": ["bread.txt"]}],
)
demo.launch()
