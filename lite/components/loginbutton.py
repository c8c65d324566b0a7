"""A button to log in by, where there is something to log in to."""

from __future__ import annotations

from typing import Any, Literal

from lite import context, oauth
from lite import session as sessions
from lite.components.button import Button
from lite.events import listen
from lite.field import KW_ONLY
from lite.notice import Info

__all__ = ["LoginButton"]

PERSON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' "
    "stroke='%231f2937' stroke-width='2' stroke-linecap='round'%3E%3Ccircle cx='12' cy='8' r='4'/"
    "%3E%3Cpath d='M4 20c1-4 4-6 8-6s7 2 8 6'/%3E%3C/svg%3E"
)
EXPLAINED = (
    "This page is made of static files and cannot sign anybody in. Everything that needs no user "
    "works; on localhost, ?mock_user=NAME in the address pretends one."
)


class LoginButton(Button):
    """Signs in on Hugging Face Spaces with Gradio; a static page says that it cannot.

    With a user that localhost pretends (see `gr.OAuthProfile`) it shows `logout_value`.
    """

    block_name = "button"
    unsent = Button.unsent | {"logout_value"}

    value: str = "Sign in with Hugging Face"
    logout_value: str = "Logout ({})"
    _: KW_ONLY
    variant: Literal["primary", "secondary", "stop", "huggingface"] = "huggingface"
    icon: str | None = PERSON

    def _place(self) -> None:
        super()._place()
        root = context.root.get()
        if root is None or "_listening" in self.__dict__:
            return
        self._listening = True
        quiet = {"show_progress": "hidden", "queue": False, "api_visibility": "undocumented"}
        listen(root, [root.load], {"fn": self._label, "outputs": self, **quiet})
        listen(root, [self.click], {"fn": explain, **quiet})

    def _label(self) -> Any:
        name = oauth.user(sessions.current.get())
        return self.logout_value.format(name) if name else self.value


def explain() -> None:
    """Tells the visitor why nothing happens."""
    Info(EXPLAINED, title="Signing in")
