import type { MessageFacts } from './facts.ts';

/** A message taken apart. */
export interface ReadMessage {
  readonly messageId: string | null;
  readonly subject: string;
  /** What was written, as plain text. */
  readonly text: string;
  readonly facts: Omit<MessageFacts, 'forms' | 'tokens'>;
  /** Addresses in its head that it was sent to. */
  readonly to: readonly string[];
  readonly attachments: readonly InboundAttachment[];
}

export interface InboundAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
