import { DOMParser } from '@xmldom/xmldom';

/** Throws when it is no well-formed XML. */
export function expectWellFormed(xml: string): void {
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
}
