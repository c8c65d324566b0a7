// colorsys: colours in other coordinates.
function $colours(...parts) {
  return $tuple(...parts.map($float));
}
function $colorsys_rgb_to_hsv(r, g, b) {
  const most = $max(null, undefined, r, g, b), least = $min(null, undefined, r, g, b);
  const [x, y, z, high, low] = [r, g, b, most, least].map($double), range = high - low;
  if (high === low) return $tuple($float(0), $float(0), most);
  const [rc, gc, bc] = [x, y, z].map((c) => (high - c) / range);
  const h = x === high ? bc - gc : y === high ? 2 + rc - bc : 4 + gc - rc;
  return $tuple($float($modFloat(h / 6, 1)), $float(range / high), most);
}
function $colorsys_hsv_to_rgb(h, s, v) {
  if ($double(s) === 0) return $tuple(v, v, v);
  const [hue, sat, value] = [h, s, v].map($double), i = Math.trunc(hue * 6), f = hue * 6 - i;
  const p = $float(value * (1 - sat)), q = $float(value * (1 - sat * f)), t = $float(value * (1 - sat * (1 - f)));
  return $tuple(...[[v, t, p], [q, v, p], [p, v, t], [p, q, v], [t, p, v], [v, p, q]][$mod(i, 6)]);
}
function $colorsys_rgb_to_hls(r, g, b) {
  const [x, y, z] = [r, g, b].map($double), high = Math.max(x, y, z), low = Math.min(x, y, z);
  const sum = high + low, range = high - low, l = sum / 2;
  if (high === low) return $colours(0, l, 0);
  const s = l <= 0.5 ? range / sum : range / (2 - high - low);
  const [rc, gc, bc] = [x, y, z].map((c) => (high - c) / range);
  const h = x === high ? bc - gc : y === high ? 2 + rc - bc : 4 + gc - rc;
  return $colours($modFloat(h / 6, 1), l, s);
}
function $colorsys_hls_to_rgb(h, l, s) {
  if ($double(s) === 0) return $tuple(l, l, l);
  const [hue, light, sat] = [h, l, s].map($double);
  const m2 = light <= 0.5 ? light * (1 + sat) : light + sat - light * sat, m1 = 2 * light - m2;
  const part = (x) => {
    const at = $modFloat(x, 1);
    if (at < 1 / 6) return $float(m1 + (m2 - m1) * at * 6);
    if (at < 0.5) return light > 0.5 && $isInt(l) && $isInt(s) ? m2 : $float(m2);
    return $float(at < 2 / 3 ? m1 + (m2 - m1) * (2 / 3 - at) * 6 : m1);
  };
  return $tuple(part(hue + 1 / 3), part(hue), part(hue - 1 / 3));
}
