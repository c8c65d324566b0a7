// io.StringIO: a text that is written and read like a file.
class $io_StringIO extends $Object {
  static $partial = $partly("encoding errors isatty newlines seekable");
  static $module = "_io";
  __init__(value = "", newline = "\n") {
    if (newline !== "\n" && newline !== "") throw $unable("StringIO(newline=…)");
    if (value !== null && typeof value !== "string") throw new $TypeError("initial_value must be str or None, not " + $typename(value));
    this.points = Array.from(value ?? "");
    this.at = 0;
    this.closed = false;
  }
  open() {
    if (this.closed) throw new $ValueError("I/O operation on closed file");
    return this;
  }
  write(text) {
    this.open();
    if (typeof text !== "string") throw new $TypeError("string argument expected, got '" + $typename(text) + "'");
    const given = Array.from(text);
    while (this.points.length < this.at) this.points.push("\0");
    for (const c of given) this.points[this.at++] = c;
    return given.length;
  }
  writelines(lines) {
    for (const line of $iter(lines)) this.write(line);
    return null;
  }
  getvalue() {
    return this.open().points.join("");
  }
  read(size = -1) {
    const end = size === null || size < 0 ? this.points.length : Math.min(this.points.length, this.at + $index(size));
    const read = this.open().points.slice(this.at, end).join("");
    this.at = Math.max(this.at, end);
    return read;
  }
  readline(size = -1) {
    const stop = this.open().points.indexOf("\n", this.at), end = stop < 0 ? this.points.length : stop + 1;
    return this.read(Math.max(0, size === null || size < 0 ? end - this.at : Math.min(size, end - this.at)));
  }
  readlines() {
    return [...this];
  }
  *[Symbol.iterator]() {
    for (let line = this.readline(); line; line = this.readline()) yield line;
  }
  __iter__() {
    return this;
  }
  __next__() {
    const line = this.readline();
    if (!line) throw new $StopIteration();
    return line;
  }
  seek(to, whence = 0) {
    this.open();
    if (whence === 2 && to === 0) return (this.at = this.points.length);
    if (whence === 1 && to === 0) return this.at;
    if (whence !== 0) throw new $OSError("Can't do nonzero cur-relative seeks");
    if (to < 0) throw new $ValueError("Negative seek position " + to);
    return (this.at = $index(to));
  }
  tell() {
    return this.open().at;
  }
  truncate(size = this.at) {
    this.open().points.length = Math.min(this.points.length, size ?? this.at);
    return size ?? this.at;
  }
  flush() {
    return null;
  }
  readable() {
    return true;
  }
  writable() {
    return true;
  }
  close() {
    this.closed = true;
    return null;
  }
  __enter__() {
    return this.open();
  }
  __exit__() {
    return this.close();
  }
}
$io_StringIO.$name = "StringIO";
$def($io_StringIO.prototype.__init__, "StringIO", ["initial_value", "newline"], 0);
// print(…, file=x): the parts are written one by one.
function $printTo(file, sep, end, ...args) {
  if (file === null) return $print(sep, end, ...args);
  args.forEach((x, i) => {
    if (i) $method(file, "write", sep ?? " ");
    $method(file, "write", $str(x));
  });
  $method(file, "write", end ?? "\n");
  return null;
}
// contextlib.redirect_stdout: what is printed goes to another file for a while.
class $contextlib_redirect_stdout extends $Object {
  __init__(file) {
    this.file = file;
    this.before = [];
  }
  __enter__() {
    this.before.push($printed.file);
    $printed.file = this.file;
    return this.file;
  }
  __exit__() {
    $printed.file = this.before.pop();
    return null;
  }
}
$contextlib_redirect_stdout.$name = "redirect_stdout";
