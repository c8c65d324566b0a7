// csv: rows of texts.

const $_csv_Error = $exception("Error", $Exception);
function $dialect({ delimiter = ",", quotechar = '"', quoting = 0, skipinitialspace = false, lineterminator = "\r\n", escapechar = null, doublequote = true, strict = false }) {
  if (quotechar === null) throw $unable("a dialect of csv without a quotechar");
  for (const [name, mark] of [["delimiter", delimiter], ["quotechar", quotechar]])
    if (typeof mark !== "string" || mark.length !== 1) throw new $TypeError('"' + name + '" must be a 1-character string');
  if (escapechar !== null || !doublequote || $truth(strict) || quoting > 3) throw $unable("this dialect of csv");
  return { delimiter, quotechar, quoting, skipinitialspace: $truth(skipinitialspace), lineterminator };
}
// The dialect that keywords describe; `dialect` may name one of the library's.
function $dialectOf(kw) {
  const options = {}, named = { excel: {}, "excel-tab": { delimiter: "\t" }, unix: { quoting: 1, lineterminator: "\n" } };
  for (const k of kw) {
    if (k !== "dialect") options[k] = kw.get(k);
    else if (typeof kw.get(k) === "string" && !named[kw.get(k)]) throw new $_csv_Error("unknown dialect");
    else if (typeof kw.get(k) !== "string") throw $unable("a dialect of csv of one's own");
  }
  return $dialect({ ...named[kw.get("dialect")], ...options });
}
class $CsvReader extends $Object {
  static $partial = $partly("dialect");
  static $module = "_csv";
  __init__(lines, dialect) {
    this.lines = $iter(lines)[Symbol.iterator]();
    this.rules = dialect;
    this.line_num = 0;
  }
  __iter__() {
    return this;
  }
  __next__() {
    const { delimiter, quotechar, quoting, skipinitialspace } = this.rules, row = [];
    let field = "", state = "start", quoted = false;
    const save = () => {
      row.push(quoting === 2 && !quoted ? $float($number(field)) : field);
      [field, quoted, state] = ["", false, "start"];
    };
    for (;;) {
      const { value: line, done } = this.lines.next();
      if (done) {
        if (state !== "start" || row.length) {
          save();
          return row;
        }
        throw new $StopIteration();
      }
      if (typeof line !== "string")
        throw new $_csv_Error("iterator should return strings, not " + $typename(line) + " (the file should be opened in text mode)");
      this.line_num++;
      const ends = [...line];
      let fresh = state === "start" && !row.length, over = false;
      for (const c of ends) {
        const end = c === "\n" || c === "\r";
        if (over) {
          if (!end) throw new $_csv_Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?");
        } else if (state === "quoted") {
          if (c === quotechar && quoting !== 3) state = "closing";
          else field += c;
        } else if (end) {
          if (fresh && state === "start") over = true;
          else {
            save();
            over = true;
          }
        } else if (state === "closing" && c === quotechar) {
          field += c;
          state = "quoted";
        } else if (c === delimiter) save();
        else if (state === "start" && c === quotechar && quoting !== 3) [state, quoted] = ["quoted", true];
        else if (state === "start" && c === " " && skipinitialspace) continue;
        else {
          field += c;
          state = "plain";
        }
        fresh = false;
      }
      if (state === "quoted") continue;
      if (!over && (state !== "start" || row.length || ends.length)) save();
      return row;
    }
  }
}
$CsvReader.$name = "reader";
function $csv_reader(lines, kw) {
  return $new($CsvReader, lines, $dialectOf(kw));
}
class $CsvWriter extends $Object {
  static $partial = $partly("dialect");
  static $module = "_csv";
  __init__(file, dialect) {
    this.file = file;
    this.rules = dialect;
  }
  field(x, alone) {
    const { delimiter, quotechar, quoting, lineterminator } = this.rules;
    const text = x === null ? "" : $str(x), number = $isNumber(x);
    const special = [delimiter, quotechar, "\n", "\r", ...lineterminator].some((c) => text.includes(c));
    if (quoting === 3) {
      if (special) throw new $_csv_Error("need to escape, but no escapechar set");
      if (alone && !text) throw new $_csv_Error("single empty field record must be quoted");
      return text;
    }
    const must = special || quoting === 1 || (quoting === 2 && !number) || (alone && !text);
    return must ? quotechar + text.replaceAll(quotechar, quotechar + quotechar) + quotechar : text;
  }
  writerow(row) {
    let items;
    try {
      items = [...$iter(row)];
    } catch {
      throw new $_csv_Error("iterable expected, not " + $typename(row));
    }
    return $method(this.file, "write", items.map((x) => this.field(x, items.length === 1)).join(this.rules.delimiter) + this.rules.lineterminator);
  }
  writerows(rows) {
    for (const row of $iter(rows)) this.writerow(row);
    return null;
  }
}
$CsvWriter.$name = "writer";
function $csv_writer(file, kw) {
  return $new($CsvWriter, file, $dialectOf(kw));
}
class $csv_DictReader extends $Object {
  static $partial = $partly("dialect");
  __init__(lines, fieldnames = null, restkey = null, restval = null, dialect = "excel", kw = new $Dict()) {
    this.reader = $csv_reader(lines, kw.put("dialect", dialect));
    this.names = fieldnames === null ? null : $list(fieldnames);
    Object.assign(this, { restkey, restval });
  }
  get line_num() {
    return this.reader.line_num;
  }
  get fieldnames() {
    if (this.names !== null) return this.names;
    const first = $step(this.reader);
    if (!first.done) this.names = first.value;
    return this.names;
  }
  set fieldnames(names) {
    this.names = names;
  }
  __iter__() {
    return this;
  }
  __next__() {
    const names = this.fieldnames;
    let row = this.reader.__next__();
    while (!row.length) row = this.reader.__next__();
    const made = new $Dict();
    (names ?? []).forEach((name, i) => made.put(name, i < row.length ? row[i] : this.restval));
    if (names === null || row.length > names.length) made.put(this.restkey, row.slice(names?.length ?? 0));
    return made;
  }
}
$csv_DictReader.$name = "DictReader";
$def($csv_DictReader.prototype.__init__, "DictReader", ["f", "fieldnames", "restkey", "restval", "dialect"], 1, [], false, true);
class $csv_DictWriter extends $Object {
  __init__(file, fieldnames, restval = "", extrasaction = "raise", dialect = "excel", kw = new $Dict()) {
    this.writer = $csv_writer(file, kw.put("dialect", dialect));
    Object.assign(this, { fieldnames, restval, extrasaction });
  }
  writeheader() {
    return this.writerow($dict(...[...$iter(this.fieldnames)].flatMap((name) => [name, name])));
  }
  writerow(row) {
    const names = [...$iter(this.fieldnames)];
    const extra = this.extrasaction === "raise" ? [...row].filter((k) => !names.some((name) => $eq(name, k))) : [];
    if (extra.length) throw new $ValueError("dict contains fields not in fieldnames: " + extra.map($repr).join(", "));
    return this.writer.writerow(names.map((name) => $dict_get(row, name, this.restval)));
  }
  writerows(rows) {
    for (const row of $iter(rows)) this.writerow(row);
    return null;
  }
}
$csv_DictWriter.$name = "DictWriter";
$def($csv_DictWriter.prototype.__init__, "DictWriter", ["f", "fieldnames", "restval", "extrasaction", "dialect"], 2, [], false, true);
