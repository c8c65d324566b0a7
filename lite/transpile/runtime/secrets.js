// secrets: numbers that nobody can foresee.
function $secretBytes(n) {
  const out = new Uint8Array(n);
  for (let at = 0; at < n; at += 65536) crypto.getRandomValues(out.subarray(at, at + 65536)); // no more at once
  return out;
}
function $secrets_token_bytes(n = null) {
  const size = n === null ? 32 : $index(n);
  if (size < 0) throw new $ValueError("negative argument not allowed");
  return $secretBytes(size);
}
function $secrets_token_hex(n = null) {
  return $bytes_hex($secrets_token_bytes(n));
}
function $secrets_token_urlsafe(n = null) {
  const text = String.fromCharCode(...$secrets_token_bytes(n));
  return btoa(text).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
}
function $secrets_randbelow(n) {
  if (!$gt(n, 0)) throw new $ValueError("Upper bound must be positive.");
  const size = BigInt(n), bytes = $secretBytes(16 + Math.ceil(size.toString(2).length / 8));
  return $int(BigInt("0x" + $bytes_hex(bytes)) % size);
}
function $secrets_choice(xs) {
  if (!$len(xs)) throw new $IndexError("Cannot choose from an empty sequence");
  return $at(xs, $secrets_randbelow($len(xs)));
}
function $secrets_compare_digest(a, b) {
  return $eq(a, b);
}
