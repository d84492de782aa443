/** Between processes a Buffer becomes a plain array of bytes: as Buffers again, the value itself or what it holds. */
export function withBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return bufferOf(value);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, held instanceof Uint8Array ? bufferOf(held) : held]),
  );
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
