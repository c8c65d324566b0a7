/** Hands the microphone's samples to the page, some at a time. */
const SIZE = 2048;

class Capture extends AudioWorkletProcessor {
  samples = new Float32Array(SIZE);
  length = 0;

  process([input]) {
    const heard = input?.[0];
    if (!heard) return true;
    this.samples.set(heard, this.length);
    this.length += heard.length;
    if (this.length === SIZE) {
      this.port.postMessage(this.samples);
      this.samples = new Float32Array(SIZE);
      this.length = 0;
    }
    return true;
  }
}

registerProcessor("capture", Capture);
