"""Texts in the visitor's language: `gr.I18n` holds them, the page chooses."""

from __future__ import annotations

import json
import re
import warnings
from typing import Any

from lite.errors import LiteWarning

__all__ = ["I18n", "I18nData"]

MARK = "__i18n__"
LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{4,8})*")


class I18nData(str):
    """Stands for a text until the page knows the language; may be part of a longer text."""

    key: str

    def __new__(cls, key: str) -> I18nData:
        mark = {"__type__": "translation_metadata", "key": key}
        made = super().__new__(cls, MARK + json.dumps(mark))
        made.key = key
        return made

    def to_dict(self) -> dict[str, Any]:
        """What the page looks the text up by."""
        return {"__type__": "translation_metadata", "key": self.key}


class I18n:
    """Texts by language: `i18n = gr.I18n(en={"hi": "Hello"}, de={"hi": "Hallo"})`.

    `i18n("hi")` as a label, value or title shows the text in the browser's language, else in
    English, else the key; `launch(i18n=i18n)` gives the page the texts.
    """

    def __init__(self, **translations: dict[str, str]) -> None:
        for locale in translations:
            if not LOCALE.fullmatch(locale):
                warnings.warn(
                    f"I18n: '{locale}' is no code of a language such as 'en' or 'zh-CN'.",
                    LiteWarning,
                    stacklevel=2,
                )
        self.translations = translations

    def __call__(self, key: str) -> I18nData:
        """The text with that name, in whichever language the page is read."""
        return I18nData(key)

    @property
    def translations_dict(self) -> dict[str, dict[str, str]]:
        """The texts by language."""
        return self.translations
