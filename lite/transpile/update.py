"""What Gradio's own functions mean in a listener: updates and notices."""

from __future__ import annotations

import ast

from lite.transpile import gradio, names
from lite.transpile.builtin import Builtins
from lite.transpile.writer import Js, properties, text


class Updates(Builtins):
    """`gr.update()`, components as updates, `gr.Info()`."""

    def call_gradio(self, node: ast.Call, name: str) -> Js:
        if name == "skip":
            return self.update([])
        if name == "update":
            return self.component_update(node, None)
        if name in gradio.NOTICES:
            return self.notice(node, gradio.NOTICES[name])
        return self.refuse(
            node, f"gr.{name}()", "it has no JavaScript form", "call it in a Python listener"
        )

    def notice(self, node: ast.Call, kind: str) -> Js:
        message = next((k.value for k in node.keywords if k.arg == "message"), None)
        first = node.args[0] if node.args else message
        shown = self.arg(first) if first else text("")
        more = [k for k in node.keywords if k.arg != "message"]
        extra = self.keyword_dict(ast.Call(node.func, [], more)) if more else ""
        return self.run(
            "$notice", text(kind), shown, *([extra] if extra else []), type=names.named("None")
        )

    def component_update(self, node: ast.Call, cls: type | None) -> Js:
        """A component built in a handler stands for an update of those properties."""
        if self.starred_args(node):
            return self.refuse(
                node, "* in an update", "its properties must be known", "write the properties out"
            )
        found = ["value"] if cls is None else gradio.positional_names(cls, len(node.args))
        if found is None or len(found) < len(node.args):
            return self.refuse(
                node,
                "positional properties",
                "their names are not known here",
                "name them: value=…",
            )
        pairs = [(name, self.arg(a)) for name, a in zip(found, node.args, strict=False)]
        if any(k.arg is None for k in node.keywords):
            base = self.update(pairs).code
            return self.run("$dict_merge", self.keyword_dict(node), base)
        pairs += [(k.arg or "", self.arg(k.value)) for k in node.keywords]
        return self.update(pairs)

    def update(self, pairs: list[tuple[str, str]]) -> Js:
        shown = properties([("__type__", '"update"'), *pairs])
        return self.run("$record", f"{{ {shown} }}")
