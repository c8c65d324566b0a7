// Where plain JavaScript values come in and go out.

// A component the function names: equal to itself, `key` is what the page calls it.
class $Component {
  constructor(key) {
    this.key = key;
  }
}
function $received(x) {
  if (x === undefined || x === null) return null;
  if (typeof x !== "object") return typeof x === "bigint" ? $int(x) : Object.is(x, -0) ? $float(x) : x;
  if (Array.isArray(x)) {
    const out = [...x];
    for (let i = 0; i < out.length; i++) {
      const v = out[i];
      if (!(typeof v === "number" ? v : typeof v === "string")) out[i] = $received(v);
    }
    return out;
  }
  if (x instanceof $Object || x instanceof $Float || x instanceof $Dict) return x;
  if (x instanceof Number) return $float(Number(x)); // the page's way to say that 5 is 5.0
  const kind = Object.prototype.toString.call(x);
  if (kind === "[object Set]") return $set_from(Array.from(x, $received)); //? $Set
  if (kind === "[object Uint8Array]") return x;
  const d = new $Dict();
  for (const [k, v] of kind === "[object Map]" ? x.entries() : Object.entries(x)) d.put($received(k), $received(v));
  return d;
}
function $sent(x) {
  if (typeof x !== "object" || x === null) return x;
  if (x instanceof $Float) return x.v;
  if (Array.isArray(x)) return Array.from(x, $sent);
  if (x instanceof $Component) return x.key; //? $Component
  if (x instanceof $Dict) return $sentDict(x); //? $Dict
  if (x instanceof $Set) return new Set(Array.from(x, $sent)); //? $Set
  if (x.__plain__) return x.__plain__();
  if (typeof x.next === "function") return $sentEach(x);
  if (x instanceof Uint8Array) return x;
  if (x[Symbol.iterator] || x.__iter__ || x.__next__) return Array.from($iter(x), $sent);
  const plain = (k) => (k[0] === "$" ? k.slice(1) : k);
  return Object.fromEntries(Object.keys(x).map((k) => [plain(k), $sent(x[k])]));
}
function $sentDict(d) {
  const pairs = Array.from(d, (k) => [$sent(k), $sent(d.get($key(k)))]);
  return d.get("__type__") === "update" ? Object.fromEntries(pairs) : new Map(pairs);
}
function* $sentEach(generator) {
  for (;;) {
    const step = $leaving(() => generator.next());
    if (step.done) return;
    yield $sent(step.value);
  }
}
// Run, and let what is thrown leave with the message Python would print.
function $leaving(run) {
  try {
    return run();
  } catch (thrown) {
    const error = $caught(thrown);
    if (error instanceof $BaseException)
      Object.defineProperty(error, "message", { value: $str(error), configurable: true });
    throw error;
  }
}
// The function the page calls.
function $entry(f) {
  return (...args) => $leaving(() => $sent($call(f, ...args.map($received))));
}
// What a listener gave: the page picks its parts, and asks for each in the form that it shows.
class $Answer {
  constructor(value) {
    this.value = value;
  }
  get plain() {
    return $sent(this.value);
  }
  get text() {
    return $str(this.value);
  }
  get items() {
    return Array.isArray(this.value) ? Array.from(this.value, (v) => new $Answer(v)) : null;
  }
  get pairs() {
    const d = this.value;
    return d instanceof $Dict ? Array.from(d, (k) => [$sent(k), new $Answer(d.get($key(k)))]) : null;
  }
}
// Differs where the content does.
function $content(x) {
  return $typename(x) + $repr(x);
}
// The function of a listener; arguments that are states go in as the objects they are.
function $listener(f, states) {
  const given = (x, at) => (states.includes(at) ? x : $received(x));
  return (...args) => $leaving(() => new $Answer($call(f, ...args.map(given))));
}
// Shown by the page that runs us, if there is one.
function $notice(kind, message, more) {
  globalThis.blocksLite?.notice?.(kind, $str(message), more && $sent(more));
  return null;
}
class $GradioError extends $Exception {
  __init__(message = "Error raised.", more) {
    super.__init__(message);
    this.$message = message;
    this.notice = { message, ...(more && $sent($dict_merge(more, $record({ __type__: "update" })))) };
  }
  __str__() {
    return $repr(this.$message);
  }
}
$GradioError.prototype.name = "Error";
// gr.EventData and its kin: what the page knows about the event.
class $Event extends $Object {
  constructor(data) {
    super();
    this._data = data;
    if (data?.get) for (const k of data) this[$mangle(k)] = data.get($key(k));
  }
}
$Event.$name = "EventData";
function $event(data) {
  return new $Event(data);
}
