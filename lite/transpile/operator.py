"""Operators: plain JavaScript where the types prove it right, else the runtime's helper."""

from __future__ import annotations

import ast
import re

from lite.transpile.types import (
    ANY,
    BOOL,
    FLOAT,
    INT,
    LIST,
    SAFE,
    STR,
    TUPLE,
    Type,
    integer,
)
from lite.transpile.writer import (
    AND,
    ARROW,
    CHOICE,
    EQUAL,
    OR,
    ORDER,
    PLUS,
    TIMES,
    UNARY,
    Js,
    Writer,
)

HELPERS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "div",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.BitAnd: "and",
    ast.BitOr: "or",
    ast.BitXor: "xor",
    ast.LShift: "lshift",
    ast.RShift: "rshift",
    ast.MatMult: "matmul",
}
PLAIN: dict[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("+", PLUS),
    ast.Sub: ("-", PLUS),
    ast.Mult: ("*", TIMES),
}
ORDERS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "$lt"),
    ast.LtE: ("<=", "$le"),
    ast.Gt: (">", "$gt"),
    ast.GtE: (">=", "$ge"),
}
FALSY_ALIKE = {"str", "bool", "None", "instance_plain"}


def interval(op: ast.operator, a: Type, b: Type) -> Type | None:
    """The int an operator gives for two bounded ints, None where it cannot be plain."""
    ends = [(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    if isinstance(op, ast.Add):
        values = [a.low + b.low, a.high + b.high]
    elif isinstance(op, ast.Sub):
        values = [a.low - b.high, a.high - b.low]
    elif isinstance(op, ast.Mult):
        if (a.low <= 0 <= a.high and b.low < 0) or (b.low <= 0 <= b.high and a.low < 0):
            return None  # could be minus zero
        values = [x * y for x, y in ends]
    else:
        return None
    found = integer(min(values), max(values))
    return found if found.bounded else None


def is_complex(node: ast.expr) -> bool:
    """A power of constants that is no real number."""
    parts = (ast.BinOp, ast.UnaryOp, ast.Constant, ast.operator, ast.unaryop)
    if not all(isinstance(n, parts) for n in ast.walk(node)):
        return False
    try:
        return isinstance(eval(ast.unparse(node)), complex)
    except (ArithmeticError, TypeError, ValueError):
        return False


class Operators(Writer):
    """Arithmetic, comparison, truth."""

    def raw_number(self, js: Js) -> str | None:
        """A numeric expression as a double, None where it is not proven to be a number."""
        if js.type.one == "float" or js.type.bounded:
            return js.code
        if js.type.one == "int":
            return self.run("$double", self.tag(js).code).code
        return None

    def binary(self, node: ast.AST, op: ast.operator, a: Js, b: Js) -> Js:
        kind = type(op)
        if kind is ast.Add and a.type == STR and b.type == STR:
            return Js(f"{a.within(PLUS)} + {b.within(PLUS + 1)}", STR, PLUS)
        if a.type.bounded and b.type.bounded:
            plain = self.integers(op, a, b)
            if plain:
                return plain
        if "float" in (a.type.one, b.type.one) and a.type.numeric and b.type.numeric:
            plain = self.floats(op, a, b)
            if plain:
                return plain
        return self.generic(op, a, b)

    def integers(self, op: ast.operator, a: Js, b: Js) -> Js | None:
        if type(op) in PLAIN:
            result = interval(op, a.type, b.type)
            sign, level = PLAIN[type(op)]
            right = level if sign == "*" else level + 1
            return (
                Js(f"{a.within(level)} {sign} {b.within(right)}", result, level) if result else None
            )
        if b.type.low > 0:
            if isinstance(op, ast.Div):
                return Js(f"{a.within(TIMES)} / {b.within(TIMES + 1)}", FLOAT, TIMES)
            if isinstance(op, ast.FloorDiv) and a.type.low >= 0:
                high = a.type.high // b.type.low
                return Js(
                    f"Math.floor({a.within(TIMES)} / {b.within(TIMES + 1)})", integer(0, high)
                )
            if isinstance(op, ast.Mod) and a.type.low >= 0:
                return Js(
                    f"{a.within(TIMES)} % {b.within(TIMES + 1)}", integer(0, b.type.high - 1), TIMES
                )
        if isinstance(op, ast.Div):
            return self.run("$divInt", a.code, b.code, type=FLOAT)
        return None

    def floats(self, op: ast.operator, a: Js, b: Js) -> Js | None:
        x, y = self.raw_number(a), self.raw_number(b)
        if x is None or y is None:
            return None
        x = x if a.level >= TIMES else f"({x})"
        y = y if b.level > TIMES else f"({y})"
        if type(op) in PLAIN:
            sign, level = PLAIN[type(op)]
            return Js(f"{x} {sign} {y}", FLOAT, level)
        if isinstance(op, ast.Div):
            sure = b.type.bounded and b.type.low > 0
            if sure or (re.fullmatch(r"\d+(\.\d+)?", y) and float(y)):
                return Js(f"{x} / {y}", FLOAT, TIMES)
            return self.run("$divFloat", x, y, type=FLOAT)
        names = {ast.FloorDiv: "$floorFloat", ast.Mod: "$modFloat", ast.Pow: "$powFloat"}
        name = names.get(type(op))
        return self.run(name, x, y, type=FLOAT) if name else None

    def generic(self, op: ast.operator, a: Js, b: Js) -> Js:
        name = HELPERS[type(op)]
        both = a.type.numeric and b.type.numeric
        ints = both and not {"float"} & (a.type.kinds | b.type.kinds)
        if name == "mod" and not a.type.numeric:
            self.need("$str_percent")
        if name == "div" and both:
            return self.run("$divide", self.tag(a).code, self.tag(b).code, type=FLOAT)
        result = ANY
        if ints and name in ("add", "sub", "mul", "floordiv", "mod", "lshift", "rshift"):
            result = INT
            if name == "mod" and b.type.bounded and b.type.low > 0:
                result = integer(0, b.type.high - 1)
        elif (a.type == STR and name == "mod") or (
            name == "mul" and STR in (a.type, b.type) and ints is False
        ):
            result = STR
        elif name in ("add", "mul") and a.type in (LIST, TUPLE):
            result = a.type
        return self.run(
            f"${name}", self.tag(a).within(ARROW), self.tag(b).within(ARROW), type=result
        )

    def visit_BinOp(self, node: ast.BinOp) -> Js:
        if isinstance(node.op, ast.Pow) and is_complex(node):
            why = "complex numbers are not supported"
            return self.refuse(node, "a root of a negative number", why, "take it of abs(x)")
        return self.binary(node, node.op, self.solid(node.left), self.solid(node.right))

    def solid(self, node: ast.expr) -> Js:
        """An operand: never a static object without code."""
        js = self.expr(node)
        return js if js.type.one == "float" else Js(self.tag(js).code, js.type, self.tag(js).level)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> Js:
        if isinstance(node.op, ast.Not):
            return self.negated(self.condition(node.operand))
        js = self.solid(node.operand)
        if isinstance(node.op, ast.USub):
            if js.type.one == "float":
                return Js(f"-{js.within(UNARY + 1)}", FLOAT, UNARY)
            if js.type.bounded and (js.type.low > 0 or js.type.high < 0):
                return Js(f"-{js.within(UNARY + 1)}", integer(-js.type.high, -js.type.low), UNARY)
            kept = integer(-js.type.high, -js.type.low) if js.type.bounded else js.type
            return self.run("$neg", js.code, type=kept if js.type.one == "int" else ANY)
        name = "$invert" if isinstance(node.op, ast.Invert) else "$pos"
        return self.run(name, self.tag(js).code, type=INT if js.type.one == "int" else ANY)

    def negated(self, js: Js) -> Js:
        if js.code in ("true", "false"):
            return Js("false" if js.code == "true" else "true", BOOL)
        for sign, other in ((" === ", " !== "), (" !== ", " === ")):
            if js.level == EQUAL and js.code.count(sign) == 1 and "&&" not in js.code:
                return Js(js.code.replace(sign, other), BOOL, EQUAL)
        if js.level == UNARY and js.code.startswith("!") and js.code.count("!") == 1:
            return Js(js.code[1:], BOOL)
        return Js(f"!{js.within(UNARY)}", BOOL, UNARY)

    # Truth

    def condition(self, node: ast.expr) -> Js:
        """An expression as JavaScript asks it in `if`: truthy where Python's is."""
        if isinstance(node, ast.BoolOp):
            sign, level = (" && ", AND) if isinstance(node.op, ast.And) else (" || ", OR)
            parts, kind = [], BOOL
            for i, part in enumerate(node.values):
                js = self.condition(part)
                kind = kind if js.type == BOOL else ANY
                parts.append(js.within(level + 1))
                if i < len(node.values) - 1:
                    self.narrow(part, isinstance(node.op, ast.And))
            return Js(sign.join(parts), kind, level)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return self.negated(self.condition(node.operand))
        return self.truth(self.expr(node))

    def truth(self, js: Js) -> Js:
        js = js if js.type.one == "float" else self.tagged(js)
        if self.falsy_alike(js.type):
            return js
        if js.type.one == "float":
            return Js(f"{js.within(EQUAL)} !== 0", BOOL, EQUAL)
        if js.type in (LIST, TUPLE):
            return Js(f"{js.within(20)}.length > 0", BOOL, ORDER)
        return self.run("$truth", js.code, type=BOOL)

    def tagged(self, js: Js) -> Js:
        tagged = self.tag(js)
        boxed = js.type.one == "float"  # the type says how the code is to be read
        return Js(tagged.code, ANY if boxed else js.type, tagged.level)

    def falsy_alike(self, kind: Type) -> bool:
        """JavaScript and Python agree on which of these values are false."""
        rest = kind.kinds - FALSY_ALIKE
        return bool(kind.kinds) and (
            not rest or (rest == {"int"} and kind.low >= -SAFE and kind.high <= SAFE)
        )

    def narrow(self, node: ast.expr, holds: bool) -> None:
        """Learn from a condition that is known to hold, or not to."""

    def visit_BoolOp(self, node: ast.BoolOp) -> Js:
        conjunction = isinstance(node.op, ast.And)
        before = dict(self.env)
        first = node.values[0]
        left = self.tagged(self.expr(first))
        self.narrow(first, conjunction)
        rest: ast.expr = node.values[1]
        if len(node.values) > 2:
            rest = ast.copy_location(ast.BoolOp(node.op, node.values[1:]), node)
        right = self.tagged(self.expr(rest))
        self.env = self.join_env(before, self.env)
        result = self.either(left.type, right.type, conjunction)
        if self.falsy_alike(left.type):
            sign, level = ("&&", AND) if conjunction else ("||", OR)
            return Js(f"{left.within(level)} {sign} {right.within(level + 1)}", result, level)
        if re.fullmatch(r"[A-Za-z_]\w*", left.code):
            test, keep = self.truth(left).within(OR), left.code
        else:
            keep = self.temp()
            test = self.run("$truth", f"{keep} = {left.code}").code
        yes, no = (right.within(CHOICE), keep) if conjunction else (keep, right.within(CHOICE))
        return Js(f"{test} ? {yes} : {no}", result, CHOICE)

    def either(self, a: Type, b: Type, conjunction: bool) -> Type:
        """The type of `a and b` or `a or b`, tagged."""
        from lite.transpile.types import join

        both = join(a.without("None") if not conjunction else a, b)
        return ANY if "float" in both.kinds or not a.kinds else both

    # Comparison

    def visit_Compare(self, node: ast.Compare) -> Js:
        if len(node.ops) == 1:
            return self.compare_two(node, node.ops[0])
        left = self.expr(node.left)
        parts = []
        for i, (op, right_node) in enumerate(zip(node.ops, node.comparators, strict=True)):
            right = self.expr(right_node)
            right = right if right.type.one == "float" else self.tagged(right)
            if i < len(node.ops) - 1 and not re.fullmatch(r"[\w.]+|\"[^\"]*\"", right.code):
                kept = self.temp()
                parts.append(
                    self.compare(node, op, left, Js(f"({kept} = {right.code})", right.type)).within(
                        AND
                    )
                )
                left = Js(kept, right.type)
            else:
                parts.append(self.compare(node, op, left, right).within(AND))
                left = right
        return Js(" && ".join(parts), BOOL, AND)

    def compare_two(self, node: ast.Compare, op: ast.cmpop) -> Js:
        """Products of two ints compare with a third as doubles: rounding keeps the order."""
        if not isinstance(op, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)):
            return self.compare(node, op, self.expr(node.left), self.expr(node.comparators[0]))
        (a, plain_a), (b, plain_b) = self.factor(node.left), self.factor(node.comparators[0])
        if plain_a and b.type.bounded:
            a = plain_a
        elif plain_b and a.type.bounded:
            b = plain_b
        return self.compare(node, op, a, b)

    def factor(self, node: ast.expr) -> tuple[Js, Js | None]:
        """An expression; for a product too large to be surely exact, also as a double."""
        if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult)):
            return self.expr(node), None
        a, b = self.solid(node.left), self.solid(node.right)
        made = self.binary(node, node.op, a, b)
        if made.type.bounded or not (a.type.bounded and b.type.bounded):
            return made, None
        return made, Js(f"{a.within(TIMES)} * {b.within(TIMES)}", made.type, TIMES)

    def compare(self, node: ast.AST, op: ast.cmpop, a: Js, b: Js) -> Js:
        static = self.static_compare(op, a, b)
        if static:
            return static
        a = a if a.type.one == "float" else self.tagged(a)
        b = b if b.type.one == "float" else self.tagged(b)
        if isinstance(op, (ast.Is, ast.IsNot)):
            return self.identity(op, a, b)
        if isinstance(op, (ast.In, ast.NotIn)):
            return self.membership(op, a, b)
        if isinstance(op, (ast.Eq, ast.NotEq)):
            return self.equality(op, a, b)
        sign, helper = ORDERS[type(op)]
        if a.type.numeric and b.type.numeric:
            return Js(f"{a.within(ORDER + 1)} {sign} {b.within(ORDER + 1)}", BOOL, ORDER)
        return self.run(helper, self.tag(a).within(ARROW), self.tag(b).within(ARROW), type=BOOL)

    def static_compare(self, op: ast.cmpop, a: Js, b: Js) -> Js | None:
        """A comparison of classes: `type(x) is int`."""
        return None

    def identity(self, op: ast.cmpop, a: Js, b: Js) -> Js:
        sign = "===" if isinstance(op, ast.Is) else "!=="
        if b.code in ("null", "true", "false") or a.code in ("null", "true", "false"):
            return Js(f"{a.within(EQUAL + 1)} {sign} {b.within(EQUAL + 1)}", BOOL, EQUAL)
        js = self.run("$is", self.tag(a).code, self.tag(b).code, type=BOOL)
        return js if sign == "===" else self.negated(js)

    def equality(self, op: ast.cmpop, a: Js, b: Js) -> Js:
        sign = "===" if isinstance(op, ast.Eq) else "!=="
        kinds = (a.type.one, b.type.one)
        free = self.program.custom_equality or self.program.value_enums
        strings = kinds == ("str", "str") or ("str" in kinds and not free)
        numbers = a.type.numeric and b.type.numeric
        exact = (a.type.bounded or a.type.one == "float") and (
            b.type.bounded or b.type.one == "float"
        )
        if (strings and not {"unbound"} & (a.type.kinds | b.type.kinds)) or exact:
            return Js(f"{a.within(EQUAL + 1)} {sign} {b.within(EQUAL + 1)}", BOOL, EQUAL)
        if a.type.one == "bool" and b.type.one == "bool":
            return Js(f"{a.within(EQUAL + 1)} {sign} {b.within(EQUAL + 1)}", BOOL, EQUAL)
        if numbers and "float" not in (a.type.kinds | b.type.kinds):
            return Js(f"{a.within(EQUAL + 1)} {sign[:2]} {b.within(EQUAL + 1)}", BOOL, EQUAL)
        if sign == "!==" and self.program.custom_difference:
            return self.run("$ne", self.tag(a).within(ARROW), self.tag(b).within(ARROW))
        js = self.run("$eq", self.tag(a).within(ARROW), self.tag(b).within(ARROW), type=BOOL)
        return js if sign == "===" else self.negated(js)

    def membership(self, op: ast.cmpop, a: Js, b: Js) -> Js:
        if b.type == STR and a.type == STR:
            js = Js(f"{b.within(20)}.includes({a.code})", BOOL)
        else:
            js = self.run("$in", self.tag(a).within(ARROW), self.tag(b).within(ARROW), type=BOOL)
        return js if isinstance(op, ast.In) else self.negated(js)

    def visit_IfExp(self, node: ast.IfExp) -> Js:
        from lite.transpile.types import join

        test = self.condition(node.test)
        before = dict(self.env)
        self.narrow(node.test, True)
        yes = self.expr(node.body)
        after = self.env
        self.env = before
        self.narrow(node.test, False)
        no = self.expr(node.orelse)
        self.env = self.join_env(after, self.env)
        if yes.type.one == "float" and no.type.one == "float":
            kind = FLOAT
        else:
            yes, no = self.tagged(yes), self.tagged(no)
            kind = join(yes.type, no.type)
            kind = ANY if "float" in kind.kinds else kind
        return Js(
            f"{test.within(CHOICE + 1)} ? {yes.within(CHOICE)} : {no.within(CHOICE)}", kind, CHOICE
        )
