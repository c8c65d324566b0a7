/** Sound from the visitor's microphone, as a WAV file that any Python can read. */

export interface Dictation {
  /** Ends the recording and gives the file; null where nothing was heard. */
  stop(): Promise<File | null>;
  /** Ends it without a file. */
  cancel(): void;
}

/** Begins to record; rejects where the visitor or the browser does not allow it. */
export async function record(device: string): Promise<Dictation> {
  if (!navigator.mediaDevices?.getUserMedia)
    throw new Error("This page may not use the microphone: it needs https or localhost.");
  const audio = device ? { deviceId: { exact: device } } : true;
  const stream = await navigator.mediaDevices.getUserMedia({ audio });
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  const silence = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  return {
    async stop() {
      recorder.stop();
      await ended;
      silence();
      const heard = new Blob(parts, { type: recorder.mimeType });
      return heard.size ? wav(await samples(heard)) : null;
    },
    cancel() {
      if (recorder.state !== "inactive") recorder.stop();
      silence();
    },
  };
}

/** The microphones whose names the browser tells. */
export async function microphones(): Promise<MediaDeviceInfo[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices.filter(({ kind, label }) => kind === "audioinput" && label);
}

/** What to tell who wants to record and cannot. */
export function refusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError")
    return "The microphone is blocked. Allow it in the browser's settings for this page.";
  if (name === "NotFoundError") return "No microphone was found. Connect one and try again.";
  return `The microphone cannot be used: ${error instanceof Error ? error.message : error}`;
}

async function samples(sound: Blob): Promise<AudioBuffer> {
  const context = new AudioContext();
  try {
    return await context.decodeAudioData(await sound.arrayBuffer());
  } finally {
    void context.close();
  }
}

/** Sound as a WAV file of 16 bits. */
function wav(sound: AudioBuffer): File {
  const { numberOfChannels: channels, length, sampleRate } = sound;
  const size = length * channels * 2;
  const view = new DataView(new ArrayBuffer(44 + size));
  const text = (at: number, letters: string) => {
    for (let i = 0; i < letters.length; i++) view.setUint8(at + i, letters.charCodeAt(i));
  };
  text(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * channels * 2, true);
  view.setUint16(32, channels * 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, size, true);
  const data = Array.from({ length: channels }, (_, channel) => sound.getChannelData(channel));
  let at = 44;
  for (let frame = 0; frame < length; frame++)
    for (const channel of data) {
      const level = Math.max(-1, Math.min(1, channel[frame] ?? 0));
      view.setInt16(at, level * 0x7fff, true);
      at += 2;
    }
  return new File([view.buffer], "audio.wav", { type: "audio/wav" });
}
