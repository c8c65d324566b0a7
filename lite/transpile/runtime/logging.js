// logging and warnings: told on the console.
const $levels = { NOTSET: 0, DEBUG: 10, INFO: 20, WARNING: 30, ERROR: 40, CRITICAL: 50, WARN: 30, FATAL: 50 };
class $logging_Logger extends $Object {
  static $partial = $partly("filter filters getChild handle manager parent root");
  __init__(name, level = 0) {
    this.$name = name;
    this.level = level;
    this.handlers = [];
    this.propagate = true;
    this.disabled = false;
  }
  setLevel(level) {
    if (typeof level === "string" && !(level in $levels)) throw new $ValueError("Unknown level: " + $repr(level));
    if (typeof level !== "string" && !$isInt(level)) throw new $TypeError("Level not an integer or a valid string: " + $str(level));
    this.level = typeof level === "string" ? $levels[level] : level;
    return null;
  }
  // The first level on the way up: "a.b" stands below "a", and all below the root.
  getEffectiveLevel() {
    if (this.level || this === $loggers.root) return this.level;
    for (let end = this.$name.lastIndexOf("."); end > 0; end = this.$name.lastIndexOf(".", end - 1)) {
      const above = $loggers.named.get(this.$name.slice(0, end));
      if (above?.level) return above.level;
    }
    return $logger().level;
  }
  isEnabledFor(level) {
    return !this.disabled && level >= this.getEffectiveLevel();
  }
  tell(level, message, args) {
    if (!this.isEnabledFor(level)) return null;
    const named = Object.keys($levels).find((k) => $levels[k] === level) ?? "Level " + level;
    const values = args.length === 1 && args[0] instanceof $Dict ? args[0] : $Tuple.from(args);
    const text = args.length ? $str_percent($str(message), values) : $str(message);
    globalThis.console?.[level >= 40 ? "error" : level >= 30 ? "warn" : "info"](named + ":" + (this.$name ?? "root") + ":" + text);
    return null;
  }
  log(level, message, kw, ...args) {
    return this.tell(level, message, args);
  }
}
$logging_Logger.$name = "Logger";
for (const [name, level] of Object.entries({ debug: 10, info: 20, warning: 30, warn: 30, error: 40, exception: 40, critical: 50, fatal: 50 })) {
  $logging_Logger.prototype[name] = function (message, kw, ...args) {
    return this.tell(level, message, args);
  };
  $def($logging_Logger.prototype[name], "Logger." + name, ["msg"], 1, [], true, true);
}
$def($logging_Logger.prototype.log, "Logger.log", ["level", "msg"], 2, [], true, true);
const $loggers = { root: null, named: new Map() };
// With the levels that a logger of the module, and the root, have there.
function $logger(name = null, level = 0, root = 30) {
  $loggers.root ??= $new($logging_Logger, "root", root);
  if (name === null || name === "" || name === "root") return $loggers.root;
  if (!$loggers.named.has(name)) $loggers.named.set(name, $new($logging_Logger, name, level));
  return $loggers.named.get(name);
}
function $logging_getLogger(name = null) {
  return $logger(name);
}
function $logging_basicConfig(kw) {
  if (kw.has("level")) $logger().setLevel(kw.get("level"));
  return null;
}
function $logging_debug(message, kw, ...args) {
  return $logger().tell(10, message, args);
}
function $logging_info(message, kw, ...args) {
  return $logger().tell(20, message, args);
}
function $logging_warning(message, kw, ...args) {
  return $logger().tell(30, message, args);
}
function $logging_error(message, kw, ...args) {
  return $logger().tell(40, message, args);
}
function $logging_critical(message, kw, ...args) {
  return $logger().tell(50, message, args);
}
function $logging_getLevelName(level) {
  if (typeof level === "string") return $levels[level] ?? "Level " + level;
  return Object.keys($levels).find((k) => $levels[k] === level) ?? "Level " + level;
}
function $warnings_warn(message, category = null) {
  const kind = message instanceof $Warning ? $typename(message) : category === null ? "UserWarning" : $className(category);
  globalThis.console?.warn(kind + ": " + $str(message));
  return null;
}
