/**
 * The text of a letter, handed to the connection as it goes over the wire. Our letters consist of whole lines ended by
 * CRLF of which none begins with a dot, so nothing has to be escaped; nodemailer's way looks at every byte of every
 * letter for that, and the attachments of a round are the same bytes each time.
 */
import { Readable, type Writable } from 'node:stream';

/** The last line break is written by nodemailer, with the dot that ends the text. */
const LINE_END = Buffer.from('\r\n');

/** @returns whether these bytes mean the same to an SMTP server as they do to us (RFC 5321, 4.5.2) */
export function isReadyText(parts: readonly Buffer[]): boolean {
  return parts.every((part) => part.length === 0 || isReadyPart(part));
}

const judged = new WeakMap<Buffer, boolean>();

/** Judged once for each buffer: that with the attachments is part of every letter. */
function isReadyPart(part: Buffer): boolean {
  const known = judged.get(part);
  if (known !== undefined) return known;
  const ready =
    part[0] !== DOT && part.subarray(-2).equals(LINE_END) && !NOT_READY.test(part.toString('latin1'));
  judged.set(part, ready);
  return ready;
}

const DOT = 0x2e;
/** A break that is half a line end, or a line that begins with a dot. */
const NOT_READY = /\r(?!\n)|(?<!\r)\n|\n\./;

/** What stands before the text: asked when the server is ready for it. */
type Gate = () => Promise<void>;

/**
 * A message of such bytes for nodemailer, which pipes it into the connection when the server has answered DATA with 354;
 * the gate is asked then, and not before.
 */
export class ReadyText extends Readable {
  readonly #parts: readonly Buffer[];
  readonly #gate: Gate;

  constructor(parts: readonly Buffer[], gate: Gate) {
    super();
    this.push(LINE_END);
    this.#parts = parts.filter((part) => part.length > 0);
    this.#gate = gate;
  }

  override pipe<T extends NodeJS.WritableStream>(connection: T): T {
    void this.#gate().then(
      () => this.#handTo(connection as unknown as Readable & Writable),
      (error: unknown) => this.destroy(error as Error),
    );
    return connection;
  }

  override _read(): void {
    // Nobody reads it: the whole text is handed over at once.
  }

  #handTo(connection: Readable & Writable): void {
    if (this.destroyed) return;
    // nodemailer asks whether anything was read: it may send a letter again of which nothing was.
    this.read();
    const last = this.#parts.length - 1;
    this.#parts.forEach((part, n) => {
      connection.push(n === last ? part.subarray(0, -LINE_END.length) : part);
    });
    connection.end();
    this.push(null);
    this.resume();
  }
}
