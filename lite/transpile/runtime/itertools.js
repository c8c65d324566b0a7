// itertools, functools, operator, contextlib.

function $lazily(f, ...args) {
  return new $Iterator(f(...args));
}
function* $counting(start, step) {
  for (let i = start; ; i = $add(i, step)) yield i;
}
function $itertools_count(start = 0, step = 1) {
  if (!$isNumber(start) || !$isNumber(step)) throw new $TypeError("a number is required");
  return $telling($lazily($counting, start, step), "count", start, ...($isInt(step) && step == 1 ? [] : [step]));
}
// An iterator that tells what made it, while nothing was taken.
function $telling(it, name, ...args) {
  let taken = false;
  const { source } = it;
  it.source = { next: () => ((taken = true), source.next()) };
  it.__repr__ = () => {
    if (taken) throw $unable("the text of an iterator on its way");
    return name + "(" + args.map($repr).join(", ") + ")";
  };
  return it;
}
function* $cycling(xs) {
  const kept = [];
  for (const x of xs) {
    kept.push(x);
    yield x;
  }
  while (kept.length) yield* kept;
}
function $itertools_cycle(xs) {
  return $lazily($cycling, $iter(xs));
}
function* $repeating(x, times) {
  for (let i = 0; times === null || i < times; i++) yield x;
}
function $itertools_repeat(x, times = null) {
  return $telling($lazily($repeating, x, times), "repeat", x, ...(times === null ? [] : [Math.max(0, $index(times))]));
}
function* $chaining(sources) {
  for (const source of sources) yield* $iter(source);
}
function $itertools_chain(...sources) {
  return $lazily($chaining, sources);
}
function $itertools_chain_from_iterable(sources) {
  return $lazily($chaining, $iter(sources));
}
function* $slicing(it, start, stop, step) {
  let i = 0, next = start;
  if (stop !== null && next >= stop) {
    while (i++ < stop && !it.next().done);
    return;
  }
  for (;;) {
    const { value, done } = it.next();
    if (done) return;
    if (i === next) {
      yield value;
      next += step;
    }
    i++;
    if (stop !== null && (i >= stop || next >= stop && i >= stop)) return;
  }
}
function $itertools_islice(xs, start, stop, step = 1) {
  const alone = stop === undefined;
  if (alone) [start, stop] = [0, start];
  if (step !== null && (!$isInt(step) || step < 1)) throw new $ValueError("Step for islice() must be a positive integer or None.");
  for (const n of [start, stop])
    if (n !== null && n !== undefined && (!$isInt(n) || n < 0))
      throw new $ValueError((alone ? "Stop argument" : "Indices") + (alone ? " for islice() must be None or an integer: 0 <= x <= sys.maxsize." : " for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
  return $lazily($slicing, $iter(xs)[Symbol.iterator](), start ?? 0, stop, step ?? 1);
}
function* $accumulating(xs, f, initial) {
  let total = initial ?? undefined;
  if (total !== undefined) yield total;
  for (const x of xs) {
    total = total === undefined ? x : f === null ? $add(total, x) : $call(f, total, x);
    yield total;
  }
}
function $itertools_accumulate(xs, f = null, initial = null) {
  return $lazily($accumulating, $iter(xs), f, initial);
}
function* $producting(pools) {
  if (!pools.length) return yield $tuple();
  const [last, rest] = [pools.at(-1), pools.slice(0, -1)];
  for (const head of $producting(rest)) for (const x of last) yield $tuple(...head, x);
}
function $itertools_product(repeat = 1, ...pools) {
  const lists = pools.map((p) => [...$iter(p)]);
  if ($index(repeat) < 0) throw new $ValueError("repeat argument cannot be negative");
  return $lazily($producting, Array.from({ length: repeat }, () => lists).flat());
}
function* $choosing(pool, r, from, ordered, again) {
  if (r === 0) return yield [];
  for (let i = 0; i < pool.length; i++) {
    if (!ordered && i < from) continue;
    const rest = ordered ? pool.filter((_, j) => j !== i) : pool;
    for (const tail of $choosing(rest, r - 1, again ? i : i + 1, ordered, again)) yield [pool[i], ...tail];
  }
}
function* $tuples(lists) {
  for (const list of lists) yield $Tuple.from(list);
}
function $howMany(r) {
  const n = $index(r);
  if (n < 0) throw new $ValueError("r must be non-negative");
  return n;
}
function $itertools_permutations(xs, r = null) {
  const pool = [...$iter(xs)];
  return $lazily($tuples, $choosing(pool, $howMany(r ?? pool.length), 0, true, false));
}
function $itertools_combinations(xs, r) {
  return $lazily($tuples, $choosing([...$iter(xs)], $howMany(r), 0, false, false));
}
function $itertools_combinations_with_replacement(xs, r) {
  return $lazily($tuples, $choosing([...$iter(xs)], $howMany(r), 0, false, true));
}
function* $takingWhile(f, xs) {
  for (const x of xs) {
    if (!$truth($call(f, x))) return;
    yield x;
  }
}
function $itertools_takewhile(f, xs) {
  return $lazily($takingWhile, f, $iter(xs));
}
function* $droppingWhile(f, xs) {
  let dropping = true;
  for (const x of xs) {
    dropping &&= $truth($call(f, x));
    if (!dropping) yield x;
  }
}
function $itertools_dropwhile(f, xs) {
  return $lazily($droppingWhile, f, $iter(xs));
}
function $itertools_filterfalse(f, xs) {
  return $filter((x) => !$truth(f === null ? x : $call(f, x)), xs);
}
function $itertools_starmap(f, xs) {
  return $map((args) => $call(f, ...$iter(args)), xs);
}
// A group takes from the same items as the groups: the next one ends it.
function* $grouping(xs, key) {
  const it = xs[Symbol.iterator]();
  let step, k, turn = 0;
  const advance = () => {
    step = it.next();
    if (!step.done) k = key === null ? step.value : $call(key, step.value);
  };
  const each = function* (mine, own) {
    while (turn === mine && !step.done && $alike(k, own)) {
      yield step.value;
      if (turn === mine) advance();
    }
  };
  advance();
  while (!step.done) {
    const own = k;
    yield $tuple(own, $lazily(each, ++turn, own));
    turn++;
    while (!step.done && $alike(k, own)) advance();
  }
}
function $itertools_groupby(xs, key = null) {
  return $lazily($grouping, $iter(xs), key);
}
function* $pairing(xs) {
  let last;
  for (const x of xs) {
    if (last !== undefined) yield $tuple(last, x);
    last = x;
  }
}
function $itertools_pairwise(xs) {
  return $lazily($pairing, $iter(xs));
}
function* $zippingLongest(its, fill) {
  for (;;) {
    const steps = its.map((it) => it.next());
    if (steps.every((s) => s.done)) return;
    yield $tuple(...steps.map((s) => (s.done ? fill : s.value)));
  }
}
function $itertools_zip_longest(fill = null, ...xs) {
  return $lazily($zippingLongest, xs.map((x) => $iterator($iter(x))), fill);
}
function* $compressing(xs, selectors) {
  for (const [x, keep] of $zipping([xs, selectors], false)) if ($truth(keep)) yield x;
}
function $itertools_compress(xs, selectors) {
  return $lazily($compressing, $iter(xs), $iter(selectors));
}
function $itertools_tee(xs, n = 2) {
  if ($index(n) < 0) throw new $ValueError("n must be >= 0");
  const it = $iter(xs)[Symbol.iterator](), taken = [];
  const each = function* () {
    for (let i = 0; ; i++) {
      while (i >= taken.length) {
        const step = it.next();
        if (step.done) return;
        taken.push(step.value);
      }
      yield taken[i];
    }
  };
  return $tuple(...Array.from({ length: Number(n) }, () => $lazily(each)));
}
function $functools_reduce(f, xs, initial) {
  let total = initial;
  for (const x of $iter(xs)) total = total === undefined ? x : $call(f, total, x);
  if (total === undefined) throw new $TypeError("reduce() of empty iterable with no initial value");
  return total;
}
function $functools_partial(f, kw, ...args) {
  const made = $def((rest, ...more) => $apply(f, [...args, ...more], $dict_merge(kw, rest)), "partial", [], 0, [], true, true);
  return Object.assign(made, { func: f, args: $Tuple.from(args), keywords: kw });
}
function $functools_cmp_to_key(f) {
  return (x) => ({ x, __compare__: (other) => $call(f, x, other.x), __eq__: (other) => $eq($call(f, x, other.x), 0) });
}
function $singledispatch(fallback, table) {
  return $def((kw, ...args) => {
    const f = (table.find(([test]) => test(args[0])) ?? [null, fallback])[1];
    return kw.size ? $apply(f, args, kw) : $call(f, ...args);
  }, "function", [], 0, [], true, true);
}
function $dispatchMethod(cls, name, table) {
  const fallback = cls.prototype[name];
  cls.prototype[name] = $def(function (kw, ...args) {
    const found = table.find(([test]) => test(args[0])), f = found ? this[found[1]] : fallback;
    return f.apply(this, $arrange(f, args, kw));
  }, name, [], 0, [], true, true);
}
// lru_cache: results by arguments.
// A single int or str is its own key, which no float equals; the least recently used goes first.
function $memo(f, most = null) {
  const seen = new Map(), count = { hits: 0, misses: 0 };
  const made = (kw, ...args) => {
    const [x] = args, plain = args.length === 1 && !kw.size && (typeof x === "string" || $typename(x) === "int");
    const key = plain ? $key(x) : "\0m" + $key($tuple(...args, ...Array.from($dict_items(kw)))) + kw.size;
    count[seen.has(key) ? "hits" : "misses"]++;
    const value = seen.has(key) ? seen.get(key) : kw.size ? $apply(f, args, kw) : $call(f, ...args);
    seen.delete(key);
    if (most === null || most > 0) seen.set(key, value);
    if (most !== null && seen.size > most) seen.delete(seen.keys().next().value);
    return value;
  };
  Object.assign(made, { seen, most, count, $name: $className(f) });
  Object.assign(made, { cache_info: () => $cacheInfo(made), cache_clear: () => $cacheClear(made) }); //? $cacheInfo
  return $def(made, made.$name, [], 0, [], true, true);
}
function $cacheClear({ seen, count }) {
  seen.clear();
  Object.assign(count, { hits: 0, misses: 0 });
  return null;
}
const $CacheInfo = $namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], []);
function $cacheInfo({ seen, most, count }) {
  return $CacheInfo.$make(count.hits, count.misses, most !== null && most < 0 ? 0 : most, seen.size);
}
function $operator_itemgetter(...keys) {
  return keys.length === 1 ? (x) => $at(x, keys[0]) : (x) => $tuple(...keys.map((k) => $at(x, k)));
}
function $operator_attrgetter(...names) {
  const get = (x, name) => name.split(".").reduce((v, n) => $part(v, n), x);
  return names.length === 1 ? (x) => get(x, names[0]) : (x) => $tuple(...names.map((n) => get(x, n)));
}
function $operator_eq(a, b) {
  return $eq(a, b);
}
function $operator_ne(a, b) {
  return !$eq(a, b);
}
function $operator_not_(a) {
  return !$truth(a);
}
function $operator_contains(a, b) {
  return $in(b, a);
}
class $contextlib_suppress extends $Object {
  __init__(...classes) {
    this.classes = classes;
  }
  __enter__() {
    return null;
  }
  __exit__(cls, error) {
    return error !== null && this.classes.some((c) => error instanceof c);
  }
}
class $contextlib_nullcontext extends $Object {
  __init__(result = null) {
    this.result = result;
  }
  __enter__() {
    return this.result;
  }
  __exit__() {
    return null;
  }
}
class $contextlib_closing extends $contextlib_nullcontext {
  __exit__() {
    $method(this.result, "close");
    return null;
  }
}
class $contextlib_ExitStack extends $Object {
  __init__() {
    this.exits = [];
  }
  enter_context(manager) {
    const entered = $enter(manager);
    this.exits.push((error) => (error === null ? ($leave(manager), false) : $leaveFailed(manager, error)));
    return entered;
  }
  callback(kw, f, ...args) {
    this.exits.push(() => ($apply(f, args, kw), false));
    return f;
  }
  pop_all() {
    const moved = $new($contextlib_ExitStack);
    [moved.exits, this.exits] = [this.exits, []];
    return moved;
  }
  close() {
    this.__exit__(null, null, null);
    return null;
  }
  __enter__() {
    return this;
  }
  __exit__(cls, error) {
    const first = error;
    while (this.exits.length)
      try {
        if (this.exits.pop()(error)) error = null;
      } catch (thrown) {
        error = $caught(thrown);
      }
    if (error !== null && error !== first) throw error;
    return first !== null && error === null;
  }
}
$def($contextlib_ExitStack.prototype.callback, "callback", [], 0, [], true, true);
function $contextmanager(f) {
  const made = (kw, ...args) => {
    const g = kw.size ? $apply(f, args, kw) : $call(f, ...args);
    return {
      __enter__: () => {
        const step = g.next();
        if (step.done) throw new $RuntimeError("generator didn't yield");
        return step.value;
      },
      __exit__: (cls, error, trace) => {
        let step;
        try {
          step = error === null ? g.next() : g.throw(error);
        } catch (again) {
          if (again === error) return false;
          throw again;
        }
        if (!step.done) throw new $RuntimeError("generator didn't stop" + (error === null ? "" : " after throw()"));
        return error !== null;
      },
    };
  };
  return $def(made, $className(f), [], 0, [], true, true);
}
// The base of context managers that decorate functions as well.
class $contextlib_ContextDecorator extends $Object {
  static $name = "ContextDecorator";
  __call__(f) {
    const made = (kw, ...args) => {
      let left = false;
      $enter(this);
      try {
        return kw.size ? $apply(f, args, kw) : $call(f, ...args);
      } catch (error) {
        left = true;
        if (!$leaveFailed(this, error)) throw error;
        return null;
      } finally {
        if (!left) $leave(this);
      }
    };
    return $wraps(f, $def(made, $className(f), [], 0, [], true, true));
  }
}
class $contextlib_AbstractContextManager extends $Object {
  static $name = "AbstractContextManager";
  __enter__() {
    return this;
  }
  __exit__() {
    return null;
  }
}
// A wrapper takes over the name of what it wraps.
function $wraps(inner, outer) {
  outer.$name = $className(inner);
  return outer;
}
function $operator_mod(a, b) {
  return typeof a === "string" ? $str_percent(a, b) : $mod(a, b);
}
function $operator_is_(a, b) {
  return $is(a, b);
}
function $operator_is_not(a, b) {
  return !$is(a, b);
}
