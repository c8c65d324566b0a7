// operator: what statements do, as functions.
function $operator_setitem(x, i, v) {
  if (i instanceof $Slice) $putSlice(x, i.start, i.stop, i.step, v);
  else $put(x, i, v);
  return null;
}
function $operator_delitem(x, i) {
  if (i instanceof $Slice) $dropSlice(x, i.start, i.stop, i.step);
  else $drop(x, i);
  return null;
}
function $operator_countOf(xs, x) {
  let n = 0;
  for (const y of $iter(xs)) if ($alike(y, x)) n++;
  return n;
}
function $operator_indexOf(xs, x) {
  let n = 0;
  for (const y of $iter(xs)) {
    if ($alike(y, x)) return n;
    n++;
  }
  throw new $ValueError("sequence.index(x): x not in sequence");
}
function $operator_call(f, kw, ...args) {
  return kw.size ? $apply(f, args, kw) : $call(f, ...args);
}
