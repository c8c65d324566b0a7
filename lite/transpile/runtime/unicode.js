// unicodedata: kinds of characters.
const $combining = "300:230 315:232 316:220 31a:232 31b:216 31c:220 321:202 323:220 327:202 329:220 334:1 339:220 33d:230 345:240 346:230 347:220 34a:230 34d:220 34f:0 350:230 353:220 357:230 358:232 359:220 35b:230 35c:233 35d:234 35f:233 360:234 362:233 363:230";
function $oneCharacter(c, name) {
  if (typeof c !== "string") throw new $TypeError(name + "() argument must be a unicode character, not " + $typename(c));
  if ($strlen(c) !== 1) throw new $TypeError(name + "() argument must be a unicode character, not str");
  return c;
}
function $unicodedata_combining(c) {
  const n = $oneCharacter(c, "combining").codePointAt(0);
  if (!/\p{M}/u.test(c)) return 0;
  if (n < 0x300 || n > 0x36f) throw $unable("the combining class of " + $repr(c));
  let found = 0;
  for (const part of $combining.split(" ")) {
    const [start, kind] = part.split(":");
    if (n >= parseInt(start, 16)) found = Number(kind);
  }
  return found;
}
function $unicodedata_category(c) {
  $oneCharacter(c, "category");
  const kinds = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split(" ");
  return kinds.find((kind) => new RegExp("^\\p{" + kind + "}$", "u").test(c)) ?? "Cn";
}
