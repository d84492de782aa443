/** Everything we generate passes: official documents with data made up at random (their samples: `forms.test.ts`). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentEngine, type RenderInput } from '../../../documents/engine.ts';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import type { Block } from '../../../domain/document/content.ts';
import type { Finding } from '../../../domain/form/rule.ts';
import { manifestOf, official, templateFolders, TEMPLATES_DIR } from '../samples.ts';

const serious = async (docx: Buffer): Promise<readonly Finding[]> =>
  (await lintFile(docx, 'mau.docx')).findings.filter(({ severity }) => severity !== 'note');

const SUBJECTS = [
  'thống kê nhu cầu công nghệ',
  'phối hợp tổ chức Ngày hội khởi nghiệp năm 2024',
  'kết quả thực hiện Đề án chuyển đổi số & đổi mới sáng tạo',
];
const PLACES = [
  'Ủy ban nhân dân tỉnh',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Các trường đại học, cao đẳng trên địa bàn tỉnh',
  'Hiệp hội doanh nghiệp tỉnh',
  'Công ty TNHH “Ánh Sao” (chi nhánh Hạ Lang)',
];
const SENTENCES = [
  'Sở Khoa học và Công nghệ đề nghị quý cơ quan, đơn vị quan tâm, phối hợp thực hiện các nội dung sau đây trong năm.',
  'Năm 2023, toàn tỉnh có 1.250 doanh nghiệp đổi mới công nghệ, tăng 12,5% so với năm 2022; kinh phí 35.000.000 đồng.',
  'Nhu cầu tập trung vào chế biến, bảo quản nông sản; cơ khí chính xác; phần mềm quản lý (chi tiết tại *Phụ lục* kèm theo).',
  'Thực hiện Quyết định số 1158/QĐ-TTg ngày 13/7/2021 của Thủ tướng Chính phủ, Sở tổ chức kết nối cung - cầu công nghệ.',
  'Thời gian làm việc: từ 8h00 đến 11h30, thứ Tư, ngày 20/12/2023, tại trụ sở Sở Khoa học và Công nghệ.',
];
const HEADS = ['TÌNH HÌNH CHUNG', 'KẾT QUẢ THỰC HIỆN', 'KIẾN NGHỊ, ĐỀ XUẤT', 'PHƯƠNG HƯỚNG'];
const ROMAN = ['I', 'II', 'III', 'IV'];
const SIGNERS = [
  ['GIÁM ĐỐC'],
  ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
  ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG QUẢN LÝ CÔNG NGHỆ'],
  ['Q. GIÁM ĐỐC'],
];

const paragraph = fc.constantFrom(...SENTENCES).map((text): Block => ({ kind: 'paragraph', text }));
const list = fc
  .uniqueArray(
    fc.constantFrom('Rà soát hiện trạng thiết bị;', 'Nêu nhu cầu, kinh phí;', 'Đề xuất cơ chế hỗ trợ;'),
    { minLength: 1 },
  )
  .map((items): Block => ({ kind: 'list', items }));
const table = fc
  .uniqueArray(fc.constantFrom('Sấy lạnh', 'Tưới tiết kiệm', 'Robot hàn', 'Xử lý nước thải'), {
    minLength: 1,
  })
  .map((names): Block => ({
    kind: 'table',
    columns: [{ label: 'STT' }, { label: 'Công nghệ' }, { label: 'Kinh phí' }],
    rows: names.map((name, i) => [String(i + 1), name, '1.250']),
  }));
const section = fc.tuple(
  fc.constantFrom(...HEADS),
  fc.uniqueArray(fc.oneof(paragraph, list, table), {
    minLength: 1,
    maxLength: 3,
    selector: ({ kind }) => kind,
  }),
);
const body = fc
  .tuple(fc.array(section, { maxLength: 4 }), paragraph)
  .map(([sections, last]): Block[] => [
    { kind: 'paragraph', text: SENTENCES[0] ?? '' },
    ...sections.flatMap(([title, blocks], i): Block[] => [
      { kind: 'heading', level: 1, text: `${ROMAN[i] ?? ''}. ${title}` },
      ...blocks,
    ]),
    last,
  ]);
const annexes = fc
  .array(fc.constantFrom('Danh mục công nghệ', 'Danh sách đơn vị'), { maxLength: 2 })
  .map((titles) =>
    titles.map((title) => ({ title, body: [{ kind: 'paragraph', text: SENTENCES[1] ?? '' }] as Block[] })),
  );

const random = (sample: RenderInput): fc.Arbitrary<RenderInput> =>
  fc
    .record({
      subject: fc.constantFrom(...SUBJECTS),
      addressees: fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 1 }),
      toPlaces: fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 1 }),
      body,
      annexes,
      initials: fc.constantFrom('', 'LTH'),
      signer: fc.constantFrom(...SIGNERS),
      month: fc.integer({ min: 1, max: 11 }),
    })
    .map(({ signer, month, toPlaces, addressees, annexes: attached, ...content }) => ({
      ...sample,
      content: {
        ...sample.content,
        ...content,
        addressees: sample.content.addressees.length > 0 ? addressees : [],
        toPlaces: [
          ...sample.content.toPlaces.slice(0, 1),
          ...toPlaces.filter((place) => place !== sample.content.toPlaces[0]),
        ],
        annexes: attached,
        body: [...content.body.slice(0, 1), ...mention(attached.length), ...content.body.slice(1)],
      },
      signatureBlock: { ...sample.signatureBlock, lines: signer },
      // Not before the sample's own month: its bases are of earlier days.
      letterhead: { ...sample.letterhead, month: Math.max(month, sample.letterhead.month) },
    }));

/** An annex is told of in the text. */
const mention = (count: number): Block[] =>
  count === 0
    ? []
    : [
        {
          kind: 'paragraph',
          text:
            count === 1
              ? 'Danh mục nêu tại Phụ lục kèm theo.'
              : 'Danh mục nêu tại Phụ lục I, Phụ lục II kèm theo.',
        },
      ];

/** Types that print headings and paragraphs as their body; the others say what they say by fields of their own. */
const PLAIN = [
  'cong-van',
  'bao-cao',
  'ke-hoach',
  'thong-bao',
  'to-trinh',
  'huong-dan',
  'chuong-trinh',
  'chi-thi',
].filter((folder) => templateFolders().includes(folder));

describe('made up at random', () => {
  const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  it.each(PLAIN)('%s has no error and no warning', async (folder) => {
    expect(manifestOf(folder).sample).toHaveProperty('content');
    await fc.assert(
      fc.asyncProperty(random(official(folder)), async (input) => {
        const [main] = await engine.render(input);
        expect(await serious(main?.docx ?? Buffer.alloc(0))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
