/**
 * What stands behind each "<" of a text up to the next one: a tag with its attributes, and the words after it. Every sign
 * is looked at once, whoever wrote the file; no well-formed one has a "<" inside a tag.
 */
export function* tagsIn(xml: string): Generator<string> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const next = xml.indexOf('<', at + 1);
    yield xml.slice(at + 1, next < 0 ? undefined : next);
    at = next;
  }
}
