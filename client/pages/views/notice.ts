/** A message on top of a page. `bad` is announced at once by screen readers. */
export interface Notice {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly role: 'status' | 'alert';
  readonly lead: string | null;
  readonly text: string;
}

export const notice = (tone: Notice['tone'], text: string, lead: string | null = null): Notice => ({
  tone,
  role: tone === 'bad' ? 'alert' : 'status',
  lead,
  text,
});
