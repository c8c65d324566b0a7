/** A state has no look: its value lives in Python. */
export default function State(): null {
  return null;
}
