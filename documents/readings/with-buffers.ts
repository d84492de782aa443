/** Between processes a Buffer becomes a plain array of bytes: as Buffers again, in place, however it is held. */
export function withBuffers(value: unknown, depth = DEEPEST): unknown {
  if (value instanceof Uint8Array) return bufferOf(value);
  if (depth === 0 || value === null || typeof value !== 'object') return value;
  if (value instanceof Map) for (const [key, held] of value) value.set(key, withBuffers(held, depth - 1));
  else if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
    for (const [key, held] of Object.entries(value)) (value as Held)[key] = withBuffers(held, depth - 1);
  return value;
}

type Held = Record<string, unknown>;

/** input, own, template, docx: cells of a workbook lie deeper and are not gone through. */
const DEEPEST = 3;

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
