// Python's exceptions. `name` is the Python name; `message` is filled in when one leaves the script.

class $BaseException extends Error {
  constructor(...args) {
    super();
    this.args = $Tuple.from(args);
  }
  __init__(...args) {
    this.args = $Tuple.from(args);
  }
  __str__() {
    return this.args.length > 1 ? $repr(this.args) : this.args.length ? $str(this.args[0]) : "";
  }
  __repr__() {
    return this.name + "(" + this.args.map($repr).join(", ") + ")";
  }
}
$BaseException.prototype.name = "BaseException";
$BaseException.prototype.__cause__ = null;

function $exception(name, base) {
  const made = class extends base {};
  made.prototype.name = name;
  return made;
}
const $Exception = $exception("Exception", $BaseException);
const $KeyboardInterrupt = $exception("KeyboardInterrupt", $BaseException);
const $SystemExit = class extends $BaseException {
  get code() {
    return this.args.length > 1 ? this.args : (this.args[0] ?? null);
  }
};
$SystemExit.prototype.name = "SystemExit";
const $GeneratorExit = $exception("GeneratorExit", $BaseException);
const $ArithmeticError = $exception("ArithmeticError", $Exception);
const $ZeroDivisionError = $exception("ZeroDivisionError", $ArithmeticError);
const $OverflowError = $exception("OverflowError", $ArithmeticError);
const $FloatingPointError = $exception("FloatingPointError", $ArithmeticError);
const $AssertionError = $exception("AssertionError", $Exception);
const $AttributeError = $exception("AttributeError", $Exception);
const $BufferError = $exception("BufferError", $Exception);
const $EOFError = $exception("EOFError", $Exception);
const $ImportError = $exception("ImportError", $Exception);
const $ModuleNotFoundError = $exception("ModuleNotFoundError", $ImportError);
const $LookupError = $exception("LookupError", $Exception);
const $IndexError = $exception("IndexError", $LookupError);
const $KeyError = class extends $LookupError {
  __str__() {
    return this.args.length === 1 ? $repr(this.args[0]) : super.__str__();
  }
};
$KeyError.prototype.name = "KeyError";
const $MemoryError = $exception("MemoryError", $Exception);
const $NameError = $exception("NameError", $Exception);
const $UnboundLocalError = $exception("UnboundLocalError", $NameError);
const $OSError = class extends $Exception {
  constructor(...args) {
    super();
    $OSError.prototype.__init__.apply(this, args);
  }
  __init__(...args) {
    const { errno = null, strerror = null, filename = null } = args.length > 1 ? { errno: args[0], strerror: args[1], filename: args[2] } : {};
    super.__init__(...args.slice(0, args.length > 2 && args.length < 6 ? 2 : undefined));
    Object.assign(this, { errno, strerror, filename });
  }
  __str__() {
    if (this.errno === null) return super.__str__();
    return "[Errno " + $str(this.errno) + "] " + $str(this.strerror) + (this.filename === null ? "" : ": " + $repr(this.filename));
  }
};
$OSError.prototype.name = "OSError";
const $FileNotFoundError = $exception("FileNotFoundError", $OSError);
const $FileExistsError = $exception("FileExistsError", $OSError);
const $PermissionError = $exception("PermissionError", $OSError);
const $TimeoutError = $exception("TimeoutError", $OSError);
const $ConnectionError = $exception("ConnectionError", $OSError);
const $ConnectionRefusedError = $exception("ConnectionRefusedError", $ConnectionError);
const $ConnectionResetError = $exception("ConnectionResetError", $ConnectionError);
const $ConnectionAbortedError = $exception("ConnectionAbortedError", $ConnectionError);
const $BrokenPipeError = $exception("BrokenPipeError", $ConnectionError);
const $IsADirectoryError = $exception("IsADirectoryError", $OSError);
const $NotADirectoryError = $exception("NotADirectoryError", $OSError);
const $InterruptedError = $exception("InterruptedError", $OSError);
const $ProcessLookupError = $exception("ProcessLookupError", $OSError);
const $ReferenceError = $exception("ReferenceError", $Exception);
const $SystemError = $exception("SystemError", $Exception);
const $StopAsyncIteration = $exception("StopAsyncIteration", $Exception);
const $RuntimeError = $exception("RuntimeError", $Exception);
const $NotImplementedError = $exception("NotImplementedError", $RuntimeError);
const $RecursionError = $exception("RecursionError", $RuntimeError);
const $StopIteration = class extends $Exception {
  get value() {
    return this.args[0] ?? null;
  }
};
$StopIteration.prototype.name = "StopIteration";
const $SyntaxError = class extends $Exception {
  get msg() {
    return this.args[0] ?? null;
  }
};
$SyntaxError.prototype.name = "SyntaxError";
const $IndentationError = $exception("IndentationError", $SyntaxError);
const $TabError = $exception("TabError", $IndentationError);
const $TypeError = $exception("TypeError", $Exception);
const $ValueError = $exception("ValueError", $Exception);
const $UnicodeError = $exception("UnicodeError", $ValueError);
const $CodecError = class extends $UnicodeError {
  constructor(...args) {
    super(...args);
    [this.encoding, this.object, this.start, this.end, this.reason] = args;
  }
  text(verb, one, several) {
    const last = this.end - 1, single = last === this.start;
    return "'" + this.encoding + "' codec can't " + verb + " " + (single ? one([...this.object][last]) : several) + " in position "
      + (single ? last : this.start + "-" + last) + ": " + this.reason;
  }
};
const $UnicodeEncodeError = class extends $CodecError {
  __str__() {
    return this.text("encode", (c) => "character " + $asciiRepr(c), "characters");
  }
};
$UnicodeEncodeError.prototype.name = "UnicodeEncodeError";
const $UnicodeDecodeError = class extends $CodecError {
  __str__() {
    return this.text("decode", (n) => "byte 0x" + n.toString(16).padStart(2, "0"), "bytes");
  }
};
$UnicodeDecodeError.prototype.name = "UnicodeDecodeError";
const $Warning = $exception("Warning", $Exception);
const $UserWarning = $exception("UserWarning", $Warning);
const $DeprecationWarning = $exception("DeprecationWarning", $Warning);
const $RuntimeWarning = $exception("RuntimeWarning", $Warning);
const $FutureWarning = $exception("FutureWarning", $Warning);
const $PendingDeprecationWarning = $exception("PendingDeprecationWarning", $Warning);
const $ImportWarning = $exception("ImportWarning", $Warning);
const $ResourceWarning = $exception("ResourceWarning", $Warning);
const $SyntaxWarning = $exception("SyntaxWarning", $Warning);
const $UnicodeWarning = $exception("UnicodeWarning", $Warning);
const $BytesWarning = $exception("BytesWarning", $Warning);

// What a JavaScript `catch` caught, as Python sees it.
function $caught(error) {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return new $RecursionError("maximum recursion depth exceeded");
  if (error instanceof RangeError && /BigInt|string length|array length/i.test(error.message))
    return new $MemoryError();
  if (error instanceof TypeError) return new $TypeError(error.message); // a value of a wrong type, deep inside
  if (!(error instanceof $BaseException)) throw error; // what only Python can do is for no handler
  return error;
}
function $python(error) {
  return error instanceof $BaseException;
}
// `raise x`: x may be a class or an instance.
function $raise(x, cause) {
  const error = typeof x === "function" && x.prototype instanceof Error ? $call(x) : x;
  if (!(error instanceof $BaseException))
    throw new $TypeError("exceptions must derive from BaseException");
  if (cause !== undefined) error.__cause__ = typeof cause === "function" ? $call(cause) : cause;
  if (cause !== undefined) error.__suppress_context__ = true; //? $noted
  throw error;
}
function $assert(test, message) {
  if (!test) throw new $AssertionError(...(message === undefined ? [] : [message()]));
}
function $local(value, name) {
  if (value === undefined)
    throw new $UnboundLocalError(
      "cannot access local variable '" + name + "' where it is not associated with a value");
  return value;
}
function $free(value, name) {
  if (value === undefined)
    throw new $NameError("cannot access free variable '" + name
      + "' where it is not associated with a value in enclosing scope");
  return value;
}
function $undefined(name) {
  throw new $NameError("name '" + name + "' is not defined");
}
