"""What happens at the ends: of numbers, of their digits, of texts with characters of two halves."""

from __future__ import annotations

import json
import math
import random
import re
import uuid
from datetime import date, datetime, time

from tests.transpile.cases import case


@case(10)
@case(1000)
@case(2000)
def factorial_digits(n):
    product = 1
    for factor in range(2, n + 1):
        product *= factor
    return str(product)[-50:]


@case(10)
@case(20000)
def powers_as_text(n):
    return len(f"{1 << n:,}"), json.dumps([2**n])[:20], f"{2**n}"[:20]


@case(10)
@case(20000)
def powers_in_hex(n):
    return hex(1 << n)[:20], f"{1 << n:x}"[:9], 2**n % 10**9, (2**n).bit_length()


@case(100)
@case(5000)
def parse_digits(n):
    return int("9" * n) % 97


@case(1.7976931348623157e308)
@case(8.98846567431158e307)
@case(5e-324)
@case(2**1023)
@case(10**400)
def logarithms(x):
    return [repr(f(x)) for f in (math.log, math.log2, math.log10)]


@case("nan", "1")
@case("inf", "1")
@case("inf", "nan")
@case("5", "inf")
@case("5", "0")
def remainders(a, b):
    return repr(math.fmod(float(a), float(b)))


@case(1e308)
@case(12345)
@case(-800)
def percent_and_growth(x):
    return f"{x:%}", f"{-x:.1%}", repr(math.expm1(x))


@case(1.5)
@case(-0.0)
@case(5e-324)
@case(-2.2250738585072014e-308)
def hexadecimal(x: float):
    return x.hex(), repr(float.fromhex(x.hex())), repr(x.conjugate())


@case("0x1.8p3")
@case("1.fp-3")
@case(" -inf ")
@case("nan")
@case("p3")
@case("0x1p99999")
@case("1_0")
def parse_hexadecimal(text):
    return repr(float.fromhex(text))


@case("a😀b")
@case("a\n")
@case("")
@case("😀\n😀")
def empty_matches(text):
    patterns = [r"$", r"^", r"\Z", r"(?m)$", r"(?m)^", r"\b", r"\B", r"(?!a)", r"(?<!a)", r"(?!😀)"]
    return [[m.span() for m in re.finditer(p, text)] for p in patterns]


@case(0)
@case(1)
@case(2)
@case(3)
def join_bytes(i):
    parts = [b"cd", [b"x", b"y"], b"", "x"][i]
    return repr(b"ab".join(parts))


@case("abc")
@case([1])
@case(None)
def too_few_arguments(x):
    return x.replace("a")


@case("2024-W09-4")
@case("2024W094")
@case("2024-W094")
@case("2024-W60-1")
@case("2024-W09-4T12:30")
@case("20240229T1230")
@case("2024-02-29T12:3045")
@case("2024-02-29T12:30+05")
@case("12:30:45,123")
@case("123045.5")
def iso_texts(text):
    out = []
    for parse in (datetime.fromisoformat, date.fromisoformat, time.fromisoformat):
        try:
            out.append(str(parse(text)))
        except ValueError:
            out.append("ValueError")
    return out


@case(100, ">-030c")
@case(-99999, "0>-030c")
@case(100, "0=-#30,.10E")
@case(-0.0, " = #5_.0n")
@case(5, "#c")
@case("text", ",")
def strict_formats(value, spec):
    return format(value, spec)


@case("%5%", 1)
@case("%%", ())
@case("%c", -13)
@case("%5.2%", 255)
def strict_percents(template, value):
    return template % value


@case(1)
@case("seed")
def identifiers(seed):
    chance = random.Random(seed)
    made = [uuid.UUID(int=chance.getrandbits(128), version=4) for _ in range(3)]
    same = uuid.UUID(bytes=made[0].bytes) == made[0] == uuid.UUID(str(made[0]))
    return [str(u) for u in sorted(made)], made[0].version, made[0].urn, same, repr(made[1].int)


@case(0)
@case(2**128 - 1)
@case(2**128)
@case(-1)
def identifier_of(number):
    return str(uuid.UUID(int=number)), uuid.UUID(int=number).version


@case()
def no_identifier():
    return uuid.UUID()


@case(0)
@case(1)
@case(2)
def update_by_nothing(i):
    x = [{1}, {"a": 1}, []][i]
    x.update()
    return repr(x)
