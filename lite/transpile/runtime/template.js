// string.Template: texts with $names.

class $string_Template extends $Object {
  __init__(template) {
    this.template = template;
  }
  substitute(mapping, kw) {
    return $fillTemplate(this.template, mapping, kw, true);
  }
  safe_substitute(mapping, kw) {
    return $fillTemplate(this.template, mapping, kw, false);
  }
}
$string_Template.$name = "Template";
$def($string_Template.prototype.substitute, "substitute", ["mapping"], 0, [], false, true);
$def($string_Template.prototype.safe_substitute, "safe_substitute", ["mapping"], 0, [], false, true);
function $fillTemplate(text, mapping, kw, strict) {
  return text.replace(/\$(?:(\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\{([_a-zA-Z][_a-zA-Z0-9]*)\}|)/gi, (whole, twice, plain, braced, at) => {
    if (twice) return "$";
    const name = plain ?? braced;
    if (name === undefined) {
      if (!strict) return whole;
      const lines = text.slice(0, at).split("\n");
      throw new $ValueError("Invalid placeholder in string: line " + lines.length + ", col " + (lines.at(-1).length + 1));
    }
    for (const each of [kw, mapping]) if (each && $in(name, each)) return $str($at(each, name));
    if (strict) throw new $KeyError(name);
    return whole;
  });
}
