# ruff: noqa – snippets show what authors write, not how we do
"""Decimals and fractions."""

import math, json, numbers
from decimal import (
    Decimal,
    ROUND_HALF_UP,
    ROUND_DOWN,
    ROUND_UP,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    getcontext,
    localcontext,
    InvalidOperation,
    DivisionByZero,
)
from fractions import Fraction
import decimal, fractions
from tests.transpile.cases import case


def told(*calls):
    out = []
    for c in calls:
        try:
            v = c()
            out.append(repr(v))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


@case("1.10", "2.25")
@case("-7", "2")
@case("0", "3.50")
@case("1E+3", "-0.007")
@case("123456789012345678901234567890", "3")
@case("1e-10", "7e5")
def arith(a, b):
    x, y = Decimal(a), Decimal(b)
    return told(
        lambda: x + y,
        lambda: x - y,
        lambda: x * y,
        lambda: x / y,
        lambda: x // y,
        lambda: x % y,
        lambda: divmod(x, y),
        lambda: -x,
        lambda: +x,
        lambda: abs(x),
        lambda: x**2,
        lambda: y**3,
        lambda: y**-2,
        lambda: x + 1,
        lambda: 2 - x,
        lambda: 3 * y,
        lambda: 1 / y,
        lambda: 7 // y,
        lambda: 7 % y,
        lambda: y / x,
        lambda: y // x,
        lambda: y % x,
        lambda: x < y,
        lambda: x == y,
        lambda: x >= 1,
        lambda: x > 0.5,
        lambda: max(x, y),
        lambda: int(x),
        lambda: float(x),
        lambda: bool(x),
        lambda: round(x),
        lambda: round(x, 1),
        lambda: round(y, 1),
        lambda: math.floor(x),
        lambda: math.ceil(y),
        lambda: math.trunc(x),
        lambda: x.sqrt(),
        lambda: y.sqrt(),
        lambda: x.normalize(),
        lambda: y.as_tuple(),
        lambda: x.adjusted(),
        lambda: x.to_integral_value(),
        lambda: y.to_integral_value(rounding=ROUND_UP),
        lambda: x.compare(y),
        lambda: x.is_zero(),
        lambda: x.as_integer_ratio(),
        lambda: str(x),
        lambda: sum([x, y]),
        lambda: x + 0.5,
        lambda: x - x,
        lambda: hash(x) == hash(Decimal(a)),
        lambda: {x: 1}[Decimal(a)],
        lambda: isinstance(x, Decimal),
        lambda: isinstance(x, numbers.Number),
        lambda: sorted([y, x, Decimal(0)]),
        lambda: pow(y, 2),
    )


@case("2.675")
@case("-2.665")
@case("2.5")
@case("1234567.891")
@case("0.0000001")
@case("1E+5")
@case("-0.001")
@case("999.999")
@case("0")
def formats(s):
    x = Decimal(s)
    out = [
        str(x.quantize(Decimal("0.01"), rounding=r))
        for r in (
            ROUND_HALF_UP,
            ROUND_DOWN,
            ROUND_UP,
            ROUND_CEILING,
            ROUND_FLOOR,
            ROUND_HALF_DOWN,
            ROUND_HALF_EVEN,
        )
    ]
    out += [str(x.quantize(Decimal("1"))), str(x.quantize(Decimal(".1"), ROUND_HALF_UP))]
    for spec in (
        "",
        ".2f",
        ",.2f",
        "f",
        "10.3f",
        "<12.1f",
        "+.1f",
        "010.2f",
        ".1%",
        "%",
        "e",
        ".3e",
        "g",
        ".3g",
        ",",
        ">15",
        "^15.2f",
        "*^15",
        ".0f",
        "E",
        "G",
        " .2f",
        ".10g",
        "_.2f",
    ):
        try:
            out.append(f"{x:{spec}}")
        except Exception as e:
            out.append(type(e).__name__)
    return out, repr(x), f"{x}", f"{x!r}", "%s" % x, "%.2f" % x, "%d" % x, "{:.1f}".format(x)


@case()
def errors():
    return told(
        lambda: Decimal("abc"),
        lambda: Decimal(1) / 0,
        lambda: Decimal(0) / 0,
        lambda: Decimal(1) % 0,
        lambda: Decimal(1) // 0,
        lambda: Decimal(0) ** 0,
        lambda: Decimal("1") + "x",
        lambda: Decimal([1]) if False else 0,
        lambda: Decimal(None),
        lambda: Decimal("1e30").quantize(Decimal("0.01")),
        lambda: Decimal(-1).sqrt(),
        lambda: Decimal("1") < "a",
        lambda: json.dumps(Decimal(1)),
        lambda: Decimal("1").quantize(Decimal("1"), rounding="X"),
        lambda: Decimal("1_000.5"),
        lambda: Decimal(" 1.5 "),
        lambda: Decimal(0.1),
        lambda: Decimal(True),
        lambda: Decimal(),
        lambda: Decimal(10**20),
        lambda: Decimal("-0"),
        lambda: -Decimal("0"),
        lambda: Decimal("1.0") == 1,
        lambda: Decimal("0.1") == 0.1,
        lambda: Decimal(1).foo,
        lambda: f"{Decimal(1):q}",
        lambda: Decimal("1") in {1, 2},
        lambda: {1: "a"}[Decimal("1.00")],
        lambda: Decimal("0.5") in [0.5],
        lambda: Decimal(1, 2, 3),
    )


@case("19.99", 3, "0.0825")
def invoice(price, qty, rate):
    sub = Decimal(price) * qty
    tax = (sub * Decimal(rate)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    try:
        Decimal("x")
    except InvalidOperation as e:
        m = repr(e)
    try:
        Decimal(1) / Decimal(0)
    except ZeroDivisionError as e:
        m2 = [type(e).__name__, isinstance(e, ArithmeticError)]
    return f"{sub + tax:,.2f}", str(sub), str(tax), m, m2


@case()
def contexts():
    out = [str(Decimal(1) / 3)]
    with localcontext() as ctx:
        ctx.prec = 5
        out.append(str(Decimal(1) / 3))
        out.append(str(Decimal("123456.789") + 0))
    with localcontext(prec=3):
        out.append(str(Decimal(2) / 3))
    getcontext().prec = 10
    out.append(str(Decimal(2).sqrt()))
    getcontext().rounding = ROUND_DOWN
    out.append(str(Decimal(2) / 3))
    getcontext().rounding = decimal.ROUND_HALF_EVEN
    getcontext().prec = 28
    out.append(str(Decimal(2).sqrt()))
    return out, getcontext().prec


@case(3, 4, 5, 6)
@case(-7, 3, 2, -3)
@case(0, 5, 1, 1)
def fractions_(a, b, c, d):
    x, y = Fraction(a, b), Fraction(c, d)
    return told(
        lambda: x + y,
        lambda: x - y,
        lambda: x * y,
        lambda: x / y,
        lambda: x // y,
        lambda: x % y,
        lambda: divmod(x, y),
        lambda: -x,
        lambda: abs(x),
        lambda: x**2,
        lambda: y**-2,
        lambda: x**-1,
        lambda: x + 1,
        lambda: 2 - x,
        lambda: 3 * y,
        lambda: 1 / y,
        lambda: x / 2,
        lambda: 7 // y,
        lambda: 7 % y,
        lambda: x < y,
        lambda: x == y,
        lambda: x >= 1,
        lambda: x > 0.5,
        lambda: max(x, y),
        lambda: int(x),
        lambda: float(x),
        lambda: bool(x),
        lambda: round(x),
        lambda: round(x, 1),
        lambda: math.floor(x),
        lambda: math.ceil(y),
        lambda: math.trunc(x),
        lambda: x.numerator,
        lambda: x.denominator,
        lambda: str(x),
        lambda: f"{y}",
        lambda: x + 0.5,
        lambda: 0.5 * x,
        lambda: x**0.5 if a >= 0 else 0,
        lambda: 2**y if d == 1 else 0,
        lambda: sum([x, y]),
        lambda: hash(x) == hash(float(x)) if b == 4 else 0,
        lambda: {x: 1}[Fraction(a, b)],
        lambda: x.limit_denominator(2),
        lambda: x.as_integer_ratio(),
        lambda: isinstance(x, Fraction),
        lambda: sorted([y, x]),
        lambda: math.sqrt(abs(x)),
        lambda: x == 0.75,
        lambda: 0.75 in {x},
        lambda: x / 0,
        lambda: x // 0,
        lambda: x % 0,
        lambda: f"{x:.2f}" if False else 0,
        lambda: x + "a",
        lambda: x < "a",
        lambda: x == "a",
        lambda: round(x, -1),
        lambda: isinstance(x, numbers.Rational),
    )


@case()
def fraction_makes():
    return told(
        lambda: Fraction("3/4"),
        lambda: Fraction("-0.25"),
        lambda: Fraction(" 1e2 "),
        lambda: Fraction(0.1),
        lambda: Fraction("x"),
        lambda: Fraction(1, 0),
        lambda: Fraction(1.5, 2),
        lambda: Fraction(),
        lambda: Fraction(Fraction(1, 2), Fraction(3, 4)),
        lambda: Fraction(Decimal("0.5")),
        lambda: Fraction(math.pi).limit_denominator(100),
        lambda: Fraction("1/3").limit_denominator(),
        lambda: Fraction(6, -4),
        lambda: Fraction(3.0),
        lambda: Fraction([1]),
        lambda: Fraction(1, 3) == Fraction(2, 6),
        lambda: Fraction("1/0"),
        lambda: Fraction(2) ** Fraction(1, 2),
        lambda: Fraction(0) ** -1,
        lambda: Fraction(float("nan")),
        lambda: Fraction(1, 3).foo,
    )
