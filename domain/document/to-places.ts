/** Nơi nhận lines: what stands in brackets is why a place gets the document ("để b/c", "để p/h"). */

const PURPOSE = /^(.*?)\s*\((để [^()]+)\)$/u;

/** Neighbouring places with the same purpose become one line: "Sở Tài chính, Sở Nội vụ (để p/h)". */
export function groupedByPurpose(places: readonly string[]): string[] {
  const groups: { readonly names: string[]; readonly purpose: string | null }[] = [];
  for (const place of places) {
    const [, name = place, purpose = null] = PURPOSE.exec(place) ?? [];
    const last = groups.at(-1);
    if (last && purpose !== null && last.purpose === purpose) last.names.push(name);
    else groups.push({ names: [name], purpose });
  }
  return groups.map(({ names, purpose }) => names.join(', ') + (purpose === null ? '' : ` (${purpose})`));
}

/** Box 12: initials of who drafted and how many copies were made, "PL.(300)". */
export const drafterText = (initials: string, copies = 0): string =>
  `${initials}${copies > 0 ? `.(${copies})` : ''}`;
