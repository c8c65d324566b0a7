"""Kernels for the transpiler's benchmark: typed by annotations or by literals, and untyped."""

import math


def typed_primes(n: int) -> int:
    """Count primes by trial division."""
    count = 0
    for i in range(2, n):
        prime = True
        j = 2
        while j * j <= i:
            if i % j == 0:
                prime = False
                break
            j += 1
        if prime:
            count += 1
    return count


def typed_mandelbrot(n: int) -> int:
    """Points of an n × n grid that stay bounded for 50 steps."""
    inside = 0
    for row in range(n):
        for column in range(n):
            a = column / n * 3.0 - 2.0
            b = row / n * 2.0 - 1.0
            x = 0.0
            y = 0.0
            steps = 0
            while steps < 50 and x * x + y * y <= 4.0:
                t = x * x - y * y + a
                y = 2.0 * x * y + b
                x = t
                steps += 1
            if steps == 50:
                inside += 1
    return inside


def typed_integral(n: int) -> float:
    """The integral of a function by rectangles."""
    total = 0.0
    for i in range(n):
        x = (i + 0.5) / n
        total += math.sqrt(1.0 - x * x)
    return total * 4.0 / n


def untyped_sum(xs):
    """A sum of squares and a maximum over a list."""
    total = 0
    best = xs[0]
    for x in xs:
        total += x * x
        if x > best:
            best = x
    return total + best


def untyped_fibonacci(n):
    """Recursive calls with untyped arithmetic."""
    if n < 2:
        return n
    return untyped_fibonacci(n - 1) + untyped_fibonacci(n - 2)


def untyped_words(text):
    """Counts words in a dict."""
    counts = {}
    for word in text.split(" "):
        counts[word] = counts.get(word, 0) + 1
    return len(counts)
