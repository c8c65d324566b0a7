"""Listeners for pages of states: one that fails, and one that does not end."""

import asyncio

import gradio as gr


def fail():
    raise gr.Error("It did not work.", visible=False)


async def wait():
    await asyncio.sleep(3600)
