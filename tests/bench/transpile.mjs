// Times transpiled kernels against hand-written JavaScript: argument 1 is a file, JSON {name: code}.
// Prints a line of JSON for each, times in milliseconds.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const list = Array.from({ length: 20000 }, (_, i) => (i * 7919) % 1000);
const text = Array.from({ length: 20000 }, (_, i) => "w" + ((i * 31) % 500)).join(" ");
const kernels = {
  typed_primes: [[20000], (n) => {
    let count = 0;
    for (let i = 2; i < n; i++) {
      let prime = true;
      let j = 2;
      while (j * j <= i) {
        if (i % j === 0) {
          prime = false;
          break;
        }
        j++;
      }
      if (prime) count++;
    }
    return count;
  }],
  typed_mandelbrot: [[150], (n) => {
    let inside = 0;
    for (let row = 0; row < n; row++) for (let column = 0; column < n; column++) {
      const a = (column / n) * 3 - 2, b = (row / n) * 2 - 1;
      let x = 0, y = 0, steps = 0;
      while (steps < 50 && x * x + y * y <= 4) {
        const t = x * x - y * y + a;
        y = 2 * x * y + b;
        x = t;
        steps++;
      }
      if (steps === 50) inside++;
    }
    return inside;
  }],
  typed_integral: [[1000000], (n) => {
    let total = 0;
    for (let i = 0; i < n; i++) {
      const x = (i + 0.5) / n;
      total += Math.sqrt(1 - x * x);
    }
    return (total * 4) / n;
  }],
  untyped_sum: [[list], (xs) => {
    let total = 0, best = xs[0];
    for (const x of xs) {
      total += x * x;
      if (x > best) best = x;
    }
    return total + best;
  }],
  untyped_fibonacci: [[22], function fib(n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }],
  untyped_words: [[text], (t) => {
    const counts = new Map();
    for (const word of t.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts.size;
  }],
};
const little = (x) => (typeof x === "number" ? Math.ceil(x / 1000) : x.slice(0, 100));
// The best of 60 rounds, once V8 has compiled. Short calls come first: what it compiles in the middle
// of a long loop it may throw away at each end of that loop, in ours and by hand, as luck has it.
function time(f, args) {
  for (let i = 0; i < 3000; i++) f(...args.map(little));
  const until = performance.now() + 300;
  while (performance.now() < until) f(...args);
  let best = Infinity;
  for (let i = 0; i < 60; i++) {
    const start = performance.now();
    f(...args);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
const codes = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const [name, [args, hand]] of Object.entries(kernels)) {
  const whole = vm.runInThisContext(codes[name] + "\nentry;");
  // The same without what turns the page's values into Python's: that copies each list.
  const bare = vm.runInThisContext(codes[name].replace(/return \$entry\((\w+)\);/, "return $1;") + "\nentry;");
  const same = whole(...args) === hand(...args) && bare(...args) === hand(...args);
  const [ours, entry, byHand] = [time(bare, args), time(whole, args), time(hand, args)];
  console.log(JSON.stringify({ name, ours, entry, hand: byHand, same }));
}
