// What exceptions carry besides their arguments, and several exceptions as one.

// `__notes__`, `__context__` and `__suppress_context__`, for scripts that ask for them.
const $noted = Object.assign($BaseException.prototype, {
  __suppress_context__: false,
  __context__: null,
  add_note(note) {
    if (typeof note !== "string") throw new $TypeError("note must be a str, not '" + $typename(note) + "'");
    (this.__notes__ ??= []).push(note);
    return null;
  },
  with_traceback() {
    return this;
  },
});
// What is raised while another exception is handled remembers that one.
function $chained(error, handled) {
  $noted; // the attribute's first value
  if (error instanceof $BaseException && error !== handled && error.__context__ === null) error.__context__ = handled;
  return error;
}
class $ExceptionGroup extends $Exception {
  __init__(...args) {
    super.__init__(...args);
    const [message, exceptions] = args;
    if (args.length !== 2) throw new $TypeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.length + " given)");
    if (typeof message !== "string") throw new $TypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + $typename(message));
    if (!Array.isArray(exceptions)) throw new $TypeError("second argument (exceptions) must be a sequence");
    if (!exceptions.length) throw new $ValueError("second argument (exceptions) must be a non-empty sequence");
    const wrong = exceptions.findIndex((e) => !(e instanceof $BaseException));
    if (wrong >= 0) throw new $ValueError("Item " + wrong + " of second argument (exceptions) is not an exception");
    if (!exceptions.every((e) => e instanceof $Exception)) throw new $TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
    this.$message = message;
    this.exceptions = $Tuple.from(exceptions);
  }
  __str__() {
    return this.$message + " (" + this.exceptions.length + " sub-exception" + (this.exceptions.length === 1 ? ")" : "s)");
  }
  derive(exceptions) {
    return $new($ExceptionGroup, this.$message, exceptions);
  }
  // The same group of other exceptions, or None of none.
  with(exceptions) {
    if (!exceptions.length) return null;
    const made = this.derive(exceptions);
    for (const name of ["__cause__", "__context__", "__suppress_context__"]) if (Object.hasOwn(this, name)) made[name] = this[name];
    if (this.__notes__) made.__notes__ = [...this.__notes__];
    return made;
  }
  // Those that fit a test and the others, each as a group of the same shape.
  parted(test) {
    if (test(this)) return [this, null];
    const fit = [], rest = [];
    for (const e of this.exceptions) {
      const [yes, no] = e instanceof $ExceptionGroup ? e.parted(test) : test(e) ? [e, null] : [null, e];
      if (yes) fit.push(yes);
      if (no) rest.push(no);
    }
    return [this.with(fit), this.with(rest)];
  }
  test(kind) {
    if (typeof kind === "function" && !$isClass(kind)) return (e) => $truth($call(kind, e));
    return (e) => $isinstance(e, kind);
  }
  split(kind) {
    return $tuple(...this.parted(this.test(kind)));
  }
  subgroup(kind) {
    return this.parted(this.test(kind))[0];
  }
}
$ExceptionGroup.prototype.name = "ExceptionGroup";
// The parts of `try … except* …`: each handler takes what it can, and the rest goes on.
function $stars(error) {
  if (!(error instanceof $BaseException)) throw error;
  const naked = !(error instanceof $ExceptionGroup);
  const stars = { raised: [], rest: error, taken: null };
  stars.take = (test) => {
    if (!stars.rest) return false;
    if (naked) {
      if (!test(error)) return false;
      [stars.taken, stars.rest] = [$new($ExceptionGroup, "", [error]), null];
      return true;
    }
    [stars.taken, stars.rest] = stars.rest.parted(test);
    return stars.taken !== null;
  };
  stars.end = () => {
    if (naked && stars.raised.length) throw stars.raised[0];
    if (stars.raised.length) throw $new($ExceptionGroup, "", stars.rest ? [...stars.raised, stars.rest] : stars.raised);
    if (stars.rest) throw stars.rest;
  };
  return stars;
}
