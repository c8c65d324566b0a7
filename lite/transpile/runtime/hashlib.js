// hashlib: digests of bytes.
function $rotated(x, n) {
  return (x << n) | (x >>> (32 - n));
}
// The message with its length behind it, in blocks of `size` bytes.
function $padded(bytes, size, little) {
  const room = size / 8, total = Math.ceil((bytes.length + 1 + room) / size) * size, out = new Uint8Array(total), view = new DataView(out.buffer);
  out.set(bytes);
  out[bytes.length] = 128;
  const bits = BigInt(bytes.length) * 8n;
  view.setBigUint64(total - 8, bits, little);
  return view;
}
function $words32(words, little) {
  const out = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, i) => out.setUint32(i * 4, word >>> 0, little));
  return new Uint8Array(out.buffer);
}
function $md5(bytes) {
  const turns = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]], view = $padded(bytes, 64, true);
  const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296) | 0);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [f, g] = [[(b & c) | (~b & d), i], [(d & b) | (~d & c), (5 * i + 1) % 16], [b ^ c ^ d, (3 * i + 5) % 16], [c ^ (b | ~d), (7 * i) % 16]][round];
      const sum = (f + a + sines[i] + view.getInt32(at + g * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + $rotated(sum, turns[round][i % 4])) | 0];
    }
    [a, b, c, d].forEach((x, i) => (state[i] = (state[i] + x) | 0));
  }
  return $words32(state, true);
}
function $sha1(bytes) {
  const view = $padded(bytes, 64, false), state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0], w = [];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d, e] = state;
    for (let i = 0; i < 80; i++) {
      w[i] = i < 16 ? view.getInt32(at + i * 4) : $rotated(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
      const [f, k] = i < 20 ? [(b & c) | (~b & d), 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1] : i < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [($rotated(a, 5) + f + e + k + w[i]) | 0, a, $rotated(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((x, i) => (state[i] = (state[i] + x) | 0));
  }
  return $words32(state, false);
}
// The first bits of the fractional parts of roots of primes, as big ints.
function $rootBits(count, power, bits) {
  const primes = [], root = (n) => {
    let low = 0n, high = 1n << BigInt(bits + 10);
    while (high - low > 1n) {
      const mid = (low + high) >> 1n;
      if (mid ** BigInt(power) <= n) low = mid;
      else high = mid;
    }
    return low;
  };
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p)) primes.push(n);
  return primes.map((p) => root(BigInt(p) << BigInt(bits * power)) & ((1n << BigInt(bits)) - 1n));
}
function $sha256(bytes) {
  const view = $padded(bytes, 64, false), k = $rootBits(64, 3, 32).map((x) => Number(x) | 0), w = [];
  const state = $rootBits(8, 2, 32).map((x) => Number(x) | 0), turn = (x, n) => $rotated(x, 32 - n);
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const [x, y] = [w[i - 15], w[i - 2]];
      w[i] = i < 16 ? view.getInt32(at + i * 4)
        : (w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
      const p = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const q = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(p + q) | 0, a, b, c, (d + p) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => (state[i] = (state[i] + x) | 0));
  }
  return $words32(state, false);
}
class $Hash extends $Object {
  static $module = "_hashlib";
  __init__(label, compute, size, block, data = new Uint8Array()) {
    Object.assign(this, { $name: label, compute, digest_size: size, block_size: block, parts: [] });
    this.update(data);
  }
  update(data) {
    if (typeof data === "string") throw new $TypeError("Strings must be encoded before hashing");
    data = $bytesOf(data); //? $bytearray
    if (!(data instanceof Uint8Array)) throw new $TypeError("object supporting the buffer API required");
    for (const byte of data) this.parts.push(byte);
    return null;
  }
  digest() {
    return this.compute(Uint8Array.from(this.parts));
  }
  hexdigest() {
    return $bytes_hex(this.digest());
  }
  copy() {
    return $new($Hash, this.$name, this.compute, this.digest_size, this.block_size, Uint8Array.from(this.parts));
  }
}
$Hash.$name = "HASH";
function $hashlib_md5(data) {
  return $new($Hash, "md5", $md5, 16, 64, data);
}
function $hashlib_sha1(data) {
  return $new($Hash, "sha1", $sha1, 20, 64, data);
}
function $hashlib_sha256(data) {
  return $new($Hash, "sha256", $sha256, 32, 64, data);
}
function $hashlib_sha512(data) {
  return $new($Hash, "sha512", $sha512, 64, 128, data);
}
function $hashlib_new(name, data) {
  const found = { md5: $hashlib_md5, sha1: $hashlib_sha1, sha256: $hashlib_sha256, sha512: $hashlib_sha512 }[name];
  if (!found) throw $unable("the digest " + name);
  return found(data);
}
function $namedUuid(space, name, digest, version) {
  const made = digest(Uint8Array.of(...$bytes_fromhex(space.hex), ...(name instanceof Uint8Array ? name : new TextEncoder().encode(name))));
  return $new($uuid_UUID, null, made.slice(0, 16), null, null, null, version);
}
function $uuid_uuid3(space, name) {
  return $namedUuid(space, name, $md5, 3);
}
function $uuid_uuid5(space, name) {
  return $namedUuid(space, name, $sha1, 5);
}
function $binascii_hexlify(data) {
  return new TextEncoder().encode($bytes_hex($bytesLike(data)));
}
function $zlib_crc32(data, start = 0) {
  let crc = ~start;
  for (const byte of $bytesLike(data)) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
