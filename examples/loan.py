"""A form made of one function by gr.Interface, with a table as its answer."""

import gradio as gr


def plan(amount: float, rate: float, years: int):
    """Yearly plan of a loan that is paid back in equal parts."""
    monthly_rate, months = rate / 1200, int(years * 12)
    factor = (1 + monthly_rate) ** months
    payment = amount / months if rate == 0 else amount * monthly_rate * factor / (factor - 1)
    rows, left = [], amount
    for year in range(1, int(years) + 1):
        interest = 0.0
        for _ in range(12):
            part = left * monthly_rate
            interest, left = interest + part, left + part - payment
        rows.append(f"| {year} | {interest:,.2f} | {max(left, 0):,.2f} |")
    table = "\n".join(["| Year | Interest | Left |", "| ---: | ---: | ---: |", *rows])
    return round(payment, 2), table


demo = gr.Interface(
    plan,
    [
        gr.Number(20_000, label="Amount", minimum=0),
        gr.Slider(0, 15, value=4.5, step=0.1, label="Interest in percent a year"),
        gr.Slider(1, 30, value=5, step=1, label="Years"),
    ],
    [gr.Number(label="Monthly payment"), gr.Markdown(label="Plan")],
    title="Loan calculator",
    description="What a loan costs, month by month.",
    flagging_mode="never",
)

demo.launch()
