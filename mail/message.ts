/** A composed message: who it goes from and to on the wire, and its bytes. */
export interface RawMessage {
  readonly messageId: string;
  readonly envelope: { readonly from: string; readonly to: string };
  /** Bytes in order; what all messages of a document share (attachments) is the same Buffer in each. */
  readonly parts: readonly Buffer[];
}
