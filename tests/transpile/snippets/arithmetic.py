# ruff: noqa – snippets show what authors write, not how we do
"""Numbers."""

from tests.transpile.cases import case


@case(7, 2)
@case(-7, 2)
@case(7, -2)
@case(7.5, 2)
@case(-7.5, 2.5)
@case(2**60, 7)
@case(1, 0)
@case(True, 2)
@case("a", 2)
def four_operations(a, b):
    return [repr(a + b) if not isinstance(a, str) else "", repr(a - b), repr(a * b), repr(a / b)]


@case(7, 2)
@case(-7, 2)
@case(7, -2)
@case(-7, -2)
@case(7.5, -2)
@case(0, -5)
@case(5, 0)
@case(5.5, 0)
@case(10**20, 7)
def floor_and_rest(a, b):
    return f"{a // b} {a % b} {divmod(a, b)}"


@case(2, 10)
@case(2, 100)
@case(2, -1)
@case(0, -1)
@case(2.5, 2)
@case(10, 0.5)
@case(1.05, 10)
@case(-8, 3)
def powers(a, b):
    return repr(a**b)


@case(1000, 5, 10)
@case(2500, 3.75, 30)
@case(100, 0.1, 365)
def compound(principal, rate, years):
    return principal * (1 + rate / 100) ** years


@case(12, 10)
@case(-12, 10)
@case(2**40, 2**41 + 1)
@case(True, False)
def bits(a, b):
    return [a & b, a | b, a ^ b, ~a, a << 3, a >> 1]


@case(1, 2, 3)
@case(3, 2, 1)
@case(1, 1, 1)
def chained(a, b, c):
    return [a < b < c, a <= b <= c, a == b == c, a != b != c, a < b > c]


@case(0.1, 0.2)
@case(1.5, 2.5)
@case(1e300, 1.5)
@case(1e-5, 1e-7)
def float_texts(a, b):
    return [str(a + b), repr(a * b), f"{a}", str(-a), str(a / 3)]


@case(4)
@case(10)
def integral_floats(n):
    half = n / 2
    return [
        str(half),
        half == int(half),
        str(half * 2),
        f"{half + 0.5}",
        str(int(half)),
        repr(half // 1),
    ]


@case(2.5)
@case(3.5)
@case(-2.5)
@case(2.675)
@case(1e300)
def rounding(x):
    return [round(x), repr(round(x, 1)), repr(round(x, 2)), repr(round(x, 0)), repr(round(x, -1))]


@case(12345)
@case(-15)
@case(25)
def rounding_ints(n):
    return [round(n), round(n, 2), round(n, -1), round(n, -2)]


@case(30)
@case(0)
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


@case(90)
def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


@case("12")
@case(" -7 ")
@case("1_000")
@case("x")
@case("")
@case("1.5")
@case(None)
@case(3.99)
@case(-3.99)
@case(True)
@case("٣")
def to_int(x):
    return int(x)


@case("1.5")
@case("1e3")
@case("nan")
@case("-inf")
@case("abc")
@case(7)
@case(None)
@case([])
def to_float(x):
    return repr(float(x))


@case("ff", 16)
@case("101", 2)
@case("0x1f", 16)
@case("0b11", 0)
@case("9", 8)
def int_base(text, base):
    return int(text, base)


@case(255)
@case(-10)
@case(2**64)
def bases(n):
    return [bin(n), oct(n), hex(n), n.bit_length()]


@case(5, 3)
@case(-2.5, 1)
@case(0, 0)
def absolute(a, b):
    return [abs(a - b), abs(-a), abs(b)]


@case([3, 1, 2])
@case([1.5, 2])
@case([])
@case(["b", "a"])
def extremes(xs):
    return [min(xs), max(xs), len(xs)]


@case([1, 2, 3])
@case([0.1] * 3)
@case([])
@case([True, True])
@case(["a"])
def total(xs):
    return repr(sum(xs))


@case(3, 4)
@case(2**53, 1)
@case(2**53 - 1, 1)
@case(-(2**53), -1)
def big_edges(a, b):
    return [a + b, a - b, a * b, a + b > a]


@case(10**18, 3)
@case(10**30, 10**10)
def big_division(a, b):
    return [a / b, a // b, a % b, float(a)]


@case(1)
@case(0)
@case(2)
def bool_arithmetic(x):
    flag = x > 0
    return [flag + 1, flag * 3, -flag, True + True, sum([flag, flag]), f"{flag}", int(flag)]


@case(3, 1000, 7)
@case(2, 10, 1000)
def modular(a, b, m):
    return pow(a, b, m)


@case(5)
def zero_signs(n):
    return [str(0 * -n), str(-0.0), str(0.0 * -n), str(-n * 0), str(0 // -n), str(-n % n)]


@case(0.1)
@case(100)
def accumulate(x):
    total = 0.0
    for i in range(10):
        total += x
    return f"{total} {total == 1.0} {total:.1f}"


@case(10, 3)
def counters(n, step):
    count = 0
    i = 0
    while i < n:
        count += 1
        i += step
    return count, i


@case(float("1e308"))
def overflow(x):
    return [repr(x * 10), repr(-x * 10)]


@case(1e308)
def power_overflow(x):
    return x**2


@case(-8)
@case(2)
def fractional_power(x):
    return abs(x) ** 0.5


@case(7)
def unary(x):
    return [-x, +x, ~x, not x, --x, -(-x), -(x**2)]


@case(98.6)
@case(32)
@case(-40)
def fahrenheit(f: float):
    celsius = (f - 32) * 5 / 9
    return f"{celsius:.1f}°C"


@case(70, 1.75)
@case(80, 0)
@case(None, 1.8)
def bmi(weight: float, height: float) -> str:
    if not weight or not height:
        return "Enter both"
    value = weight / height**2
    if value < 18.5:
        word = "under"
    elif value < 25:
        word = "normal"
    else:
        word = "over"
    return f"{value:.1f} ({word})"


@case(3)
@case(4.0)
def typed_mix(n: int):
    x = n * 1.5
    y = x + n
    z = y // 2
    return f"{x} {y} {z} {y % 2} {x > n} {x == n * 1.5}"


@case(17)
@case(1)
@case(97)
def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


@case(48, 18)
@case(0, 5)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


@case(27)
def collatz(n):
    steps = []
    while n != 1:
        steps.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    return len(steps), max(steps)


@case(1994)
@case(3999)
def roman(n):
    table = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ]
    out = ""
    for value, letters in table:
        while n >= value:
            out += letters
            n -= value
    return out


@case("1 + 2")
@case("6 * 7")
@case("1 / 0")
@case("1 % 5")
def calculator(text):
    a, op, b = text.split()
    a, b = float(a), float(b)
    if op == "+":
        return a + b
    elif op == "*":
        return a * b
    elif op == "/":
        return a / b
    raise ValueError(f"unknown operator {op!r}")


@case(5, 2)
@case(5, 0)
def safe_divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError as error:
        return f"error: {error}"
    else:
        return str(result)
    finally:
        a = 0


@case(1, 1.0)
@case(1, True)
@case(2, 2.5)
@case("1", 1)
@case(None, 0)
def equalities(a, b):
    return [a == b, a != b, a is b if a is None else None, {a: 1} == {b: 1}, [a] == [b]]
