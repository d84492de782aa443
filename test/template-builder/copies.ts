/** Sao y, trích sao, sao lục on paper: what is copied, a rule across the page, then who copied it (mẫu 3.1). */
import { reservedXml } from '../../documents/blocks/reserved.ts';
import { run } from '../../documents/blocks/xml.ts';
import { copiedLetterhead, foot, lastGap, placeAndDay } from './parts.ts';
import { cell, p, row, section, table } from './xml.ts';

const originalFoot = foot(
  p('PlacesHead', 'Nơi nhận:') +
    section('originalPlaces', 'PlacesItem', p('PlacesItem', '- {text | listed}')),
  section('originalSignerLines', 'SignerTitle', p('SignerTitle', '{text | upper}')) +
    p('Signed', '(Đã ký)') +
    p('SignerBelow', '{originalSigner}'),
);

const copied = (kind: string): { readonly inside: string } => ({
  inside:
    copiedLetterhead +
    p('TypeName', '{originalType | upper}') +
    p('Subject', '{originalSubject}') +
    p('Rule', '{@originalSubjectRule}') +
    p('Gap') +
    p('Body', '{@originalBody}') +
    originalFoot +
    p('CopyRule') +
    table(
      [3969, 5102],
      [
        row([
          cell(3969, p('IssuerName', '{issuerHeader}') + p('Rule', '{@issuerRule}')),
          cell(5102, p('CopyKind', kind)),
        ]),
        row([
          cell(
            3969,
            p(
              'CodeNotation',
              reservedXml('codeNumber', 104, { words: 'Số: ', text: '{codeNumber}' }) + run('/{notation}'),
            ),
          ),
          cell(5102, placeAndDay),
        ]),
      ],
    ) +
    p('Gap') +
    foot() +
    lastGap,
});

export const COPIES = {
  'sao-y': copied('SAO Y'),
  'trich-sao': copied('TRÍCH SAO'),
  'sao-luc': copied('SAO LỤC'),
} as const;
