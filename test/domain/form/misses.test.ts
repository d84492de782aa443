/** Defects that judges planted and the rules passed over; every text is invented. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm } from './plain-view.ts';

const told = (view: FormView, rule: string): string[] =>
  lintForm(view)
    .findings.filter((each) => each.rule === rule)
    .map(({ what }) => what);
const plan = (title: string, body = 'I. MỤC ĐÍCH\n1. Nâng cao ý thức.\nII. TỔ CHỨC THỰC HIỆN./.'): FormView =>
  plainForm({ code: '15/KH-SNV', title, body, places: '<~ - Sở Tài chính;\n<~ - Lưu: VT.' });

describe('type and trích yếu in capitals', () => {
  test('on one line', () => {
    const view = plan('* KẾ HOẠCH TRIỂN KHAI CÔNG TÁC LƯU TRỮ NĂM 2026');
    expect(told(view, 'subject.capitals')).toEqual([expect.stringContaining('trên một dòng')]);
    expect(lintForm(view).type).toBe('Kế hoạch');
    expect(told(view, 'subject.missing')).toEqual([]);
  });
  test('one line and another', () => {
    const view = plan('* KẾ HOẠCH TRIỂN KHAI CÔNG TÁC LƯU TRỮ\n* CỦA SỞ NỘI VỤ NĂM 2026');
    expect(told(view, 'subject.capitals')).toHaveLength(1);
  });
  test('two lines below the type', () => {
    const view = plan('* KẾ HOẠCH\n* TRIỂN KHAI CÔNG TÁC LƯU TRỮ\n* TRÊN ĐỊA BÀN TỈNH NĂM 2026');
    expect(told(view, 'subject.capitals')).toEqual(['trích yếu in hoa']);
  });
  test('told of nothing where two offices plan together, nor of who decides', () => {
    expect(told(plan('* KẾ HOẠCH PHỐI HỢP\n* Tuyên truyền phòng cháy'), 'subject.capitals')).toEqual([]);
    const decision = plainForm({
      code: '15/QĐ-SNV',
      title: '* QUYẾT ĐỊNH\n* Về việc cử công chức đi học\n* GIÁM ĐỐC SỞ NỘI VỤ',
      body: '/ Căn cứ Luật Cán bộ, công chức.\n* QUYẾT ĐỊNH:\nĐiều 1. Cử ông Trần Văn Bình đi học./.',
    });
    expect(told(decision, 'subject.capitals')).toEqual([]);
  });
});

test('a form that is enclosed does not hide what is wrong with the letter', () => {
  const view = plainForm({
    code: '15/HD-SNV',
    title: '* HƯỚNG DẪN\n* Nghiệp vụ lưu trữ',
    body: '1. Các đơn vị lập danh mục theo mẫu.\n2. Gửi về Sở./.',
    places: '<~ - Sở Tài chính;\n<~ - Sở Tài chính;\n<~ - Lưu: VT.',
    sign: '>* PHÓ GIÁM ĐỐC',
  });
  const { number = 0 } = view.paragraphs.at(-1) ?? {};
  const form = ['* PHỤ LỤC', '* MẪU DANH MỤC', ...Array.from({ length: 6 }, (_, i) => `Mục ${i}: ………………`)];
  const enclosed = plainForm({ body: form.join('\n') }).paragraphs.filter(({ text }) =>
    form.some((line) => line.endsWith(text)),
  );
  const both: FormView = {
    ...view,
    paragraphs: [...view.paragraphs, ...enclosed.map((each, i) => ({ ...each, number: number + i + 1 }))],
  };
  expect(told(both, 'signature.deputy')).toHaveLength(1);
  expect(told(both, 'content.repeatedPlaces')).toHaveLength(1);
});
