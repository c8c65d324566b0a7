"""Assignments, plain and augmented, and `del`."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from types import ModuleType

from lite.transpile import source
from lite.transpile.method import attributes_of_object
from lite.transpile.operator import HELPERS
from lite.transpile.pattern import Patterns
from lite.transpile.types import ANY, LIST, UNBOUND
from lite.transpile.writer import ARROW, ATOM, Js, Missing, text

SCALARS = {"int", "float", "str", "bool", "None", "bytes"}
NAMED_ERROR = re.compile(r"\bexcept\b.*\bas\b")
SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.MatMult: "@",
}


class Assignments(Patterns):
    """What gives names, items and attributes their values."""

    def visit_Assign(self, node: ast.Assign) -> None:
        first = node.targets[0]
        listed = len(node.targets) == 1 and isinstance(first, (ast.Tuple, ast.List))
        if listed and self.parallel(first, node.value):
            return
        if attributes_of_object(node.value) is not None:
            self.refuse(node, "__dict__ in a variable", "it is a copy here", "write dict(vars(…))")
        js = self.expr(node.value)
        if self.is_alias(node, js):
            return
        if len(node.targets) > 1 and not re.fullmatch(r"[\w.$]+", js.code):
            kept = self.temp()
            js = self.tagged(js)
            self.emit(f"{kept} = {js.code};")
            js = Js(kept, js.type if js.type.one != "float" else ANY)
        elif len(node.targets) == 1:
            js = self.before(first, node.value, js)
        for target in node.targets:
            self.store(target, js)

    def before(self, target: ast.expr, value: ast.expr, js: Js) -> Js:
        """Python computes the value before it looks at where that goes."""
        if not isinstance(target, (ast.Subscript, ast.Attribute)) or effects(value) == 0:
            return js
        inside = [target.value, *([target.slice] if isinstance(target, ast.Subscript) else [])]
        if max(map(effects, inside)) + effects(value) < 3:
            return js
        kept = self.fresh("value")
        self.emit(f"const {kept} = {self.tag(js).within(ARROW)};")
        return Js(kept, js.type if js.type.one != "float" else ANY)

    def is_alias(self, node: ast.Assign, js: Js) -> bool:
        """`it = itertools`: the name stands for what is known while transpiling."""
        target = node.targets[0]
        if len(node.targets) > 1 or not isinstance(target, ast.Name):
            return False
        name = target.id
        once = self.scope.stores[name] == 1 and name not in self.scope.rebound
        if once and isinstance(js.value, ModuleType) and self.is_local(name):
            self.imports[name] = js.value
            return True
        return False

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            js = self.before(node.target, node.value, self.expr(node.value))
            self.store(node.target, js)

    def parallel(self, target: ast.expr, value: ast.expr) -> bool:
        """`a, b = b, a` without building a tuple."""
        pair = (ast.Tuple, ast.List)
        if not isinstance(value, pair) or not isinstance(target, pair):
            return False
        if len(value.elts) != len(target.elts):
            return False
        every = [*target.elts, *value.elts]
        if any(isinstance(e, ast.Starred) for e in every) or not all(
            isinstance(e, ast.Name) for e in target.elts
        ):
            return False
        values = [self.expr(e) for e in value.elts]
        names = {e.id for e in target.elts if isinstance(e, ast.Name)}
        used = {n.id for e in value.elts[1:] for n in ast.walk(e) if isinstance(n, ast.Name)}
        late = max(map(effects, value.elts[1:]), default=0)
        shared = names & (self.scope.captured | self.scope.globals | self.scope.nonlocals)
        apart = not late or not (shared or self.catches())
        if not names & used and apart:
            for part, js in zip(target.elts, values, strict=True):
                self.store(part, js)
            return True
        kept = []
        for js in values:
            name = self.fresh("v")
            kept.append((name, js))
        self.emit(f"const {', '.join(f'{n} = {self.swap_code(js)}' for n, js in kept)};")
        for part, (name, js) in zip(target.elts, kept, strict=True):
            self.store(part, Js(name, js.type))
        return True

    def catches(self) -> bool:
        """What this function's variables are when something is raised can be seen in it."""
        return any(isinstance(n, source.BLOCKS) for n in ast.walk(self.node))

    def swap_code(self, js: Js) -> str:
        return js.code if js.type.one == "float" else self.tag(js).within(ARROW)

    def may_cycle(self, target: ast.Subscript | ast.Attribute, js: Js) -> None:
        """A value is put into what it is or belongs to: its text would not end."""
        roots = {n.id for n in ast.walk(target) if isinstance(n, ast.Name)}
        if js.code in {"self", "this", *map(self.js_name, roots)} and js.type.one not in SCALARS:
            self.need("$cycle")

    # Targets

    def store(self, target: ast.expr, js: Js) -> None:
        if isinstance(target, ast.Subscript | ast.Attribute):
            self.may_cycle(target, js)
        if isinstance(target, ast.Name):
            self.store_name(target, js)
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.store_parts(target, self.tagged(js))
        elif isinstance(target, ast.Subscript):
            self.store_item(target, self.tag(js).within(ARROW))
        elif isinstance(target, ast.Attribute):
            self.store_attribute(target, self.tag(js).within(ARROW))
        else:
            self.refuse(target, "this target", "it cannot be assigned", "use a name")

    def store_name(self, target: ast.Name, js: Js) -> None:
        if self.is_local(target.id):
            if not isinstance(js.value, Missing):
                js = self.tagged(js)
            self.assign(target.id, js)
        else:
            code = self.tag(js).within(ARROW)
            self.emit(f"{self.target_name(target.id, target)} = {code};")

    def store_parts(self, target: ast.Tuple | ast.List, js: Js) -> None:
        unpacked = self.unpacked(target.elts, js.within(ARROW))
        kept = [self.fresh("v") for _ in target.elts]
        self.emit(f"const [{', '.join(kept)}] = {unpacked};")
        for part, name in zip(target.elts, kept, strict=True):
            if isinstance(part, ast.Starred):
                self.store(part.value, Js(name, LIST))
            else:
                self.store(part, Js(name))

    def store_item(self, target: ast.Subscript, code: str) -> None:
        self.mutates(target.value)
        owner = self.arg(target.value)
        if isinstance(target.slice, ast.Slice):
            self.emit(f"{self.run('$putSlice', owner, *self.bounds(target.slice), code).code};")
            return
        self.emit(f"{self.run('$put', owner, self.arg(target.slice), code).code};")

    def bounds(self, node: ast.Slice) -> list[str]:
        return [self.arg(p) if p else "null" for p in (node.lower, node.upper, node.step)]

    def store_attribute(self, target: ast.Attribute, code: str) -> None:
        owner = self.expr(target.value)
        if not isinstance(owner.value, Missing) and not isinstance(owner.value, type):
            self.mutates(target.value)
        tagged = self.tag(owner).within(20)
        if owner.type.one == "instance" and not self.program.guarded(owner.type.ref, target.attr):
            field = self.program.property_name(owner.type.ref, target.attr)
            self.emit(f"{tagged}.{field} = {code};")
            return
        call = self.run("$setattr", tagged, text(target.attr), code, *self.mangled(target.attr))
        self.emit(f"{call.code};")

    def mutates(self, node: ast.expr) -> None:
        """A write through a name of the module: its other writers must be transpiled too."""
        root = node
        if attributes_of_object(node) is not None:
            self.refuse(node, "a change of __dict__", "it is a copy here", "use setattr()")
        while isinstance(root, (ast.Subscript, ast.Attribute)):
            root = root.value
        if isinstance(root, ast.Name):
            self.program.note_write(self, root.id, node)

    # Augmented assignment

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        target = node.target
        if isinstance(target, ast.Name):
            current = self.expr(ast.copy_location(ast.Name(target.id, ast.Load()), target))
            self.store_name(target, self.augmented(node, current, node.value))
            return
        if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice):
            self.refuse(
                node,
                "augmented assignment to a slice",
                "it is rare and unclear",
                "assign the slice",
            )
            return
        owner = self.kept(target.value)
        if isinstance(target, ast.Subscript):
            self.mutates(target.value)
            key = self.kept(target.slice)
            js = self.augmented(node, self.run("$at", owner, key), node.value)
            self.emit(f"{self.run('$put', owner, key, self.tag(js).within(ARROW)).code};")
        else:
            names = [text(target.attr)]
            read = self.run("$attr", owner, *names, *self.mangled(target.attr))
            js = self.augmented(node, read, node.value)
            write = self.run(
                "$setattr", owner, *names, self.tag(js).within(ARROW), *self.mangled(target.attr)
            )
            self.mutates(target.value)
            self.emit(f"{write.code};")

    def kept(self, node: ast.expr) -> str:
        """An expression to be used twice and evaluated once."""
        js = self.tagged(self.expr(node))
        if re.fullmatch(r"[\w$]+|-?\d+|\"[^\"\\]*\"", js.code):
            return js.code
        name = self.temp()
        self.emit(f"{name} = {js.code};")
        return name

    def augmented(self, node: ast.AugAssign, current: Js, value: ast.expr) -> Js:
        made = self.augmented_plain(node, current, value)
        helper, _, rest = made.code.partition("(")
        known = HELPERS[type(node.op)]
        called = helper in (f"${known}", f"$i{known}") and made.level == ATOM
        if not called or not self.tells_errors():
            return made
        return self.run("$inplace", text(SIGNS[type(node.op)]), helper, rest[:-1], type=made.type)

    def tells_errors(self) -> bool:
        """Whether the file may look at what an exception says."""
        found = source.module_of(self.file)
        return found is None or names_errors(found.text)

    def augmented_plain(self, node: ast.AugAssign, current: Js, value: ast.expr) -> Js:
        js = self.solid(value)
        current = current if current.type.one == "float" else self.tagged(current)
        simple = current.type.numeric or current.type.one == "str"
        if simple or not isinstance(
            node.op, (ast.Add, ast.Sub, ast.BitOr, ast.BitAnd, ast.BitXor, ast.Mult)
        ):
            return self.binary(node, node.op, current, js)
        names = {
            ast.Add: "iadd",
            ast.Sub: "isub",
            ast.BitOr: "ior",
            ast.BitAnd: "iand",
            ast.BitXor: "ixor",
            ast.Mult: "imul",
        }
        return self.run(
            f"${names[type(node.op)]}",
            current.within(ARROW),
            self.tag(js).within(ARROW),
            type=LIST if current.type == LIST else ANY,
        )

    # Deletion

    def visit_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name) and self.is_local(target.id):
                self.emit(f"{self.js_name(target.id)} = undefined;")
                self.env[target.id] = UNBOUND
            elif isinstance(target, ast.Subscript):
                self.mutates(target.value)
                owner = self.arg(target.value)
                if isinstance(target.slice, ast.Slice):
                    self.emit(f"{self.run('$dropSlice', owner, *self.bounds(target.slice)).code};")
                else:
                    self.emit(f"{self.run('$drop', owner, self.arg(target.slice)).code};")
            elif isinstance(target, ast.Attribute):
                call = self.run(
                    "$delattr",
                    self.arg(target.value),
                    text(target.attr),
                    *self.mangled(target.attr),
                )
                self.emit(f"{call.code};")
            else:
                self.refuse(
                    target, "del", "only items, attributes and locals can be deleted", "assign None"
                )


@lru_cache(maxsize=256)
def names_errors(text: str) -> bool:
    """Whether a module gives an exception a name, and so may look at what it says."""
    return bool(NAMED_ERROR.search(text))


def effects(node: ast.AST) -> int:
    """What an expression does: 2 where it calls something, 1 where it may raise, else 0."""
    inner = list(ast.walk(node))
    if any(isinstance(n, (ast.Call, ast.NamedExpr, ast.Yield, ast.YieldFrom)) for n in inner):
        return 2
    return int(any(isinstance(n, (ast.Subscript, ast.BinOp)) for n in inner))
