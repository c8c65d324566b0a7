// `x += y` and its kin: lists, sets and dicts change, everything else is computed anew.

// An operator whose error message names it as `+=`, not as `+`.
function $inplace(sign, f, a, b) {
  try {
    return f(a, b);
  } catch (error) {
    const plain = "unsupported operand type(s) for " + sign + (sign === "**" ? " or pow()" : "") + ": ";
    const own = "'" + $fullname(a) + "' and '" + $fullname(b) + "'";
    if (error instanceof $TypeError && error.args[0] === plain + own)
      error.args = $tuple("unsupported operand type(s) for " + sign + "=: " + own);
    throw error;
  }
}
function $iadd(a, b) {
  if (typeof a === "number" || typeof a === "string") return $add(a, b);
  if (Array.isArray(a) && !(a instanceof $Tuple)) {
    for (const v of a === b ? [...a] : $iter(b)) a.push(v);
    return a;
  }
  return a?.__iadd__ ? a.__iadd__(b) : $add(a, b);
}
function $isub(a, b) {
  if ($isChangeable(a) && $isSetLike(b)) return $set_difference_update(a, b), a; //? $Set
  return a?.__isub__ ? a.__isub__(b) : $sub(a, b);
}
function $ior(a, b) {
  if ($isChangeable(a) && $isSetLike(b)) return $set_update(a, b), a; //? $Set
  if (a instanceof $Dict && !a.__or__) return $dict_update(a, b); //? $Dict
  return a?.__ior__ ? a.__ior__(b) : $or(a, b);
}
function $iand(a, b) {
  if ($isChangeable(a) && $isSetLike(b)) return $set_intersection_update(a, b), a; //? $Set
  return a?.__iand__ ? a.__iand__(b) : $and(a, b);
}
function $ixor(a, b) {
  if ($isChangeable(a) && $isSetLike(b)) return $set_symmetric_difference_update(a, b), a; //? $Set
  return a?.__ixor__ ? a.__ixor__(b) : $xor(a, b);
}
function $imul(a, b) {
  if (Array.isArray(a) && !(a instanceof $Tuple)) {
    $splice(a, 0, a.length, $repeat(a, b));
    return a;
  }
  return a?.__imul__ ? a.__imul__(b) : $mul(a, b);
}
function $isSetLike(x) {
  return x instanceof $Set; //? $Set
  return false;
}
function $isChangeable(x) {
  return x instanceof $Set && !(x instanceof $FrozenSet); //? $Set
  return false;
}
function $rangeStep(x) {
  const n = $index(x);
  if (n === 0) throw new $ValueError("range() arg 3 must not be zero");
  return n;
}
function $sliceOf(start, stop, step = null) {
  return stop === undefined ? new $Slice(null, start, step) : new $Slice(start, stop, step);
}
function $dict_without(d, ...keys) {
  const copy = $dict_copy(d);
  for (const k of keys) $dict_pop(copy, k, null);
  return copy;
}
function $enter(manager) {
  const missed = ["__enter__", "__exit__"].filter((name) => !$hasattr(manager, name));
  if (missed.length)
    throw new $TypeError("'" + $fullname(manager) + "' object does not support the context manager protocol"
      + (missed[0] === "__exit__" ? " (missed __exit__ method)" : ""));
  return $method(manager, "__enter__");
}
function $leave(manager, closed = false) {
  $method(manager, "__exit__", ...(closed ? [$GeneratorExit, new $GeneratorExit(), null] : [null, null, null]));
}
function $leaveFailed(manager, thrown) {
  const error = $caught(thrown);
  return $truth($method(manager, "__exit__", error.constructor, error, null));
}
const $started = new WeakSet();
// A generator function whose generators are sent values: they note that they have begun.
function $sends(f) {
  const { prototype } = f, next = prototype.next;
  prototype.next = function (value) {
    $started.add(this);
    return next.call(this, value);
  };
  return f;
}
function $generator_send(g, v) {
  if (v !== null && Object.hasOwn(Object.getPrototypeOf(g), "next") && !$started.has(g))
    throw new $TypeError("can't send non-None value to a just-started generator");
  return $nextOf(g.next(v));
}
function $nextOf(step) {
  if (step.done) throw new $StopIteration(...(step.value == null ? [] : [step.value]));
  return step.value;
}
// `yield from`: only a generator takes what is sent and thrown.
function $delegate(x) {
  const inner = x?.__iter__ ? x.__iter__() : x;
  return $isGenerator(inner) ? inner : $eachOf($iter(inner));
}
function* $eachOf(items) {
  for (const item of items)
    if ((yield item) != null) throw new $AttributeError("'" + $typename(items) + "_iterator' object has no attribute 'send'");
  return null;
}
// What leaves a generator: a StopIteration would look like its end.
function $stopped(error) {
  if (!(error instanceof $StopIteration)) return error;
  const made = new $RuntimeError("generator raised StopIteration");
  made.__cause__ = error;
  return made;
}
function $generator_close(g) {
  g.return();
  return null;
}
function $setattrValue(x, name, value) {
  $setattr(x, name, value, $mangle(name));
  return null;
}
function $generator_throw(g, error) {
  const raised = $isClass(error) ? $call(error) : error;
  return $nextOf(g.throw(raised));
}
