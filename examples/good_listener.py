"""A chat that listens: it turns what you say into a question, word by word."""

import asyncio
import random
import re

import gradio as gr

SAID = "i me my am was you your mine".split()
MEANT = dict(zip(SAID, "you you your are were I my yours".split(), strict=True))
RULES = [
    (r"i (?:need|want) (.+)", ["What would change if you had {}?", "Why do you want {}?"]),
    (r"i feel (.+)", ["When did you begin to feel {}?", "What makes you feel {}?"]),
    (r"i(?: am|'m) (.+)", ["How long have you been {}?", "Do you like being {}?"]),
    (r"because (.+)", ["Is that the only reason?", "And if it were not {}?"]),
    (r"my (.+)", ["Tell me more about your {}.", "Why does your {} matter to you?"]),
    (r".*\b(sorry|never mind)\b.*", ["There is nothing to be sorry about."]),
]
OTHERWISE = ["Go on.", "How does that make you feel?", "Can you give me an example?"]


def mirror(text):
    words = re.sub(r"[.!?]+$", "", text).split()
    return " ".join(MEANT.get(word.lower(), word) for word in words)


def reply(message):
    for pattern, answers in RULES:
        found = re.fullmatch(pattern, message.strip(), re.IGNORECASE)
        if found:
            return random.choice(answers).format(mirror(found[1]))
    return random.choice(OTHERWISE)


async def answer(message, history):
    told = sum(each["role"] == "user" for each in history)
    text = reply(message) if told < 12 else "We have talked a lot. **What will you do next?**"
    words = text.split()
    for count in range(1, len(words) + 1):
        await asyncio.sleep(0.04)
        yield " ".join(words[:count])


demo = gr.ChatInterface(
    answer,
    title="Good listener",
    description="Nothing you say leaves your browser.",
    examples=["I want a longer weekend", "I feel tired", "My cat ignores me"],
    editable=True,
    save_history=True,
)
demo.launch()
