"""A quiz: state for the score, listeners that change what is shown."""

import gradio as gr

QUESTIONS = [
    ("Which planet has the shortest year?", ["Venus", "Mercury", "Mars"], "Mercury"),
    ("What does a barometer measure?", ["Humidity", "Wind", "Air pressure"], "Air pressure"),
    ("How many strings has a violin?", ["Four", "Five", "Six"], "Four"),
]


def ask(at):
    question, choices, _ = QUESTIONS[at]
    return gr.Radio(choices, label=question, value=None, info=f"{at + 1} of {len(QUESTIONS)}")


def answer(choice, at, score):
    if choice is None:
        gr.Warning("Choose an answer first.")
        return gr.skip()
    right = QUESTIONS[at][2]
    score += choice == right
    text = "Right!" if choice == right else f"No: it is **{right}**."
    if at + 1 < len(QUESTIONS):
        return {question: ask(at + 1), place: at + 1, points: score, result: text}
    text += f"\n\nYou have **{score} of {len(QUESTIONS)}**."
    return {form: gr.Column(visible=False), again: gr.Button(visible=True), result: text}


def restart():
    return ask(0), 0, 0, "", gr.Column(visible=True), gr.Button(visible=False)


with gr.Blocks(title="Quiz") as demo:
    gr.Markdown("# Quiz")
    place, points = gr.State(0), gr.State(0)
    with gr.Column() as form:
        question = gr.Radio(QUESTIONS[0][1], label=QUESTIONS[0][0], info="1 of 3")
        button = gr.Button("Answer", variant="primary")
    result = gr.Markdown()
    again = gr.Button("Play again", visible=False)
    everything = [question, place, points, result, form, again]
    button.click(answer, [question, place, points], everything)
    again.click(restart, outputs=everything)

demo.launch()
