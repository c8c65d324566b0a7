/** Sound as samples: WAV files made of them, any file decoded into them. */

/** Rate of what is decoded where a file does not say another. */
const USUAL = 48_000;

/** A WAV file of 16 bit samples; those of several channels take turns. */
export function wav(rate: number, channels: number, samples: Int16Array): Blob {
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, word: string) => {
    for (let i = 0; i < 4; i++) head.setUint8(at + i, word.charCodeAt(i));
  };
  text(0, "RIFF");
  head.setUint32(4, 36 + samples.byteLength, true);
  text(8, "WAVE");
  text(12, "fmt ");
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, channels, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate * channels * 2, true);
  head.setUint16(32, channels * 2, true);
  head.setUint16(34, 16, true);
  text(36, "data");
  head.setUint32(40, samples.byteLength, true);
  return new Blob([head, samples as Int16Array<ArrayBuffer>], { type: "audio/wav" });
}

/** A part of a sound, in seconds, as a WAV file. */
export function wavOf(buffer: AudioBuffer, from = 0, to = buffer.duration): Blob {
  const { sampleRate, numberOfChannels } = buffer;
  const [first, last] = [Math.floor(from * sampleRate), Math.ceil(to * sampleRate)];
  const length = Math.max(0, Math.min(last, buffer.length) - first);
  const samples = new Int16Array(length * numberOfChannels);
  for (let channel = 0; channel < numberOfChannels; channel++) {
    const data = buffer.getChannelData(channel);
    for (let i = 0; i < length; i++)
      samples[i * numberOfChannels + channel] = toInt16(data[first + i] ?? 0);
  }
  return wav(sampleRate, numberOfChannels, samples);
}

/** A sample between -1 and 1 as 16 bits. */
export function toInt16(sample: number): number {
  return Math.round(Math.max(-1, Math.min(1, sample)) * 32767);
}

/** A file's sound; fails where the browser does not know the format. */
export function decode(bytes: ArrayBuffer, rate = rateOf(bytes)): Promise<AudioBuffer> {
  // One that plays nothing needs no gesture of the visitor.
  return new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
}

/** One sound after the other, as one WAV file. */
export async function joined(buffers: AudioBuffer[]): Promise<Blob> {
  const [first] = buffers;
  if (!first) return wav(USUAL, 1, new Int16Array());
  const parts = await Promise.all(buffers.map((each) => wavOf(each).slice(44).arrayBuffer()));
  const samples = new Int16Array(await new Blob(parts).arrayBuffer());
  return wav(first.sampleRate, first.numberOfChannels, samples);
}

/** Whether Python can read a file's samples by itself. */
export function isPlain(bytes: ArrayBuffer): boolean {
  if (bytes.byteLength < 44) return false;
  const head = new DataView(bytes);
  const kind = head.getUint16(20, true);
  const isWave = head.getUint32(0) === 0x52494646 && head.getUint32(8) === 0x57415645;
  return isWave && (head.getUint32(12) !== 0x666d7420 || [1, 3, 0xfffe].includes(kind));
}

/** The rate that a file's head tells; decoders would otherwise change it to their own. */
export function rateOf(bytes: ArrayBuffer): number {
  const head = new DataView(bytes);
  if (isPlain(bytes)) {
    const rate = head.getUint32(24, true);
    return rate >= 8000 && rate <= 96_000 ? rate : USUAL;
  }
  let at = 0;
  if (bytes.byteLength > 10 && head.getUint32(0) >>> 8 === 0x494433) {
    // "ID3": its size is written in groups of seven bits.
    at = 10 + [6, 7, 8, 9].reduce((size, each) => (size << 7) | head.getUint8(each), 0);
  }
  if (at + 3 < bytes.byteLength && head.getUint16(at) >>> 5 === 0x7ff) {
    const version = (head.getUint8(at + 1) >> 3) & 3;
    const rate = [44_100, 48_000, 32_000][(head.getUint8(at + 2) >> 2) & 3] ?? USUAL;
    return version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  }
  return USUAL;
}
