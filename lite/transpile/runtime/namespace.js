// types.SimpleNamespace: an object of the attributes it is given.
class $types_SimpleNamespace extends $Object {
  static $module = "types";
  __init__(kw) {
    for (const k of kw) this[$mangle(k)] = kw.get(k);
  }
  __repr__() {
    const own = Object.keys(this).map((k) => k.replace(/^\$/, "") + "=" + $repr(this[k]));
    return (this.constructor === $types_SimpleNamespace ? "namespace" : this.constructor.$name) + "(" + own.join(", ") + ")";
  }
  __eq__(other) {
    return other instanceof $types_SimpleNamespace ? $eq($vars(this), $vars(other)) : $NotImplemented;
  }
}
$types_SimpleNamespace.$name = "SimpleNamespace";
$def($types_SimpleNamespace.prototype.__init__, "SimpleNamespace", [], 0, [], false, true);
