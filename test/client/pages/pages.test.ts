import { describe, expect, test } from 'vitest';
import { hiddenFields } from '../../../bin/demo/hidden-fields.ts';
import type { FormField, TableField } from '../../../domain/survey/form.ts';
import { formProblem, rawOfAnswer, readForm, shownAnswer } from '../../../client/pages/form/answer.ts';
import { fileOf, fileText } from '../../../client/pages/form/file-value.ts';
import { addRow, rawFromPosted, removeRow, rowCount, shownRows } from '../../../client/pages/form/inputs.ts';
import type { Posted } from '../../../client/pages/posted.ts';
import { takingRespondents } from '../../../client/pages/routes/respondents.ts';
import { hideToken } from '../../../client/pages/safety.ts';
import { htmlOf } from '../../../client/pages/screen.ts';
import { STYLE } from '../../../client/pages/templates.ts';
import { formScreen } from '../../../client/pages/views/form.ts';
import { letterScreen } from '../../../client/pages/views/letter.ts';
import { reviewScreen } from '../../../client/pages/views/review.ts';
import { NOT_FOUND } from '../../../client/pages/views/messages.ts';
import { receiptScreen } from '../../../client/pages/views/receipt.ts';
import { FORM_FIELDS } from '../../integration/pages/fields.ts';
import { aPage, anAnswer } from './a-page.ts';

const table = FORM_FIELDS.find((field): field is TableField => field.type === 'table') as TableField;
const posted = (fields: Record<string, string[]>): Posted => ({
  multipart: true,
  fields: new Map(Object.entries(fields)),
  files: [],
});
const form = (extra = {}) => htmlOf(formScreen({ page: aPage(), base: '/p/x' }, extra), aPage());

describe('inputs', () => {
  test('only inputs of the form are read, rows are numbered anew', () => {
    const raw = rawFromPosted(
      FORM_FIELDS,
      posted({
        'p.nguoiGhi': ['An'],
        'p.linhVuc': ['Môi trường', 'Công nghệ thông tin'],
        'p.nhuCau.3.ten': ['ba'],
        'p.nhuCau.1.ten': ['một'],
        'p.laMat': ['x'],
        'thao-tac': ['luu'],
      }),
    );
    expect(raw['nguoiGhi']).toBe('An');
    expect(raw['linhVuc']).toEqual(['Môi trường', 'Công nghệ thông tin']);
    expect([raw['nhuCau.0.ten'], raw['nhuCau.1.ten']]).toEqual(['một', 'ba']);
    expect(raw).not.toHaveProperty('laMat');
    expect(raw).not.toHaveProperty('thao-tac');
  });

  test('no more rows are read than the table holds', () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, row) => [`p.nhuCau.${row}.ten`, ['x']]));
    expect(rowCount(table, rawFromPosted([table], posted(many)))).toBe(5);
  });

  test('a row is added until the table is full, removed with those below moving up', () => {
    const two = addRow(table, { 'nhuCau.0.ten': 'a' });
    expect(shownRows(table, two)).toBe(2);
    const three = addRow(table, { ...two, 'nhuCau.1.ten': 'b' });
    const left = removeRow(table, { ...three, 'nhuCau.2.ten': 'c' }, 1);
    expect([left['nhuCau.0.ten'], left['nhuCau.1.ten'], shownRows(table, left)]).toEqual(['a', 'c', 2]);
    const full = [1, 2, 3, 4, 5, 6, 7].reduce((raw) => addRow(table, raw), {});
    expect(rowCount(table, full)).toBe(5);
  });

  test('a file survives the way into a draft and back; typed text is never taken for one', () => {
    const file = { sha256: 'ab'.repeat(32), size: 3, name: 'Đề xuất: "1".pdf' };
    expect(fileOf(fileText(file))).toEqual(file);
    expect(fileOf('đề xuất')).toBeNull();
    expect(fileOf('[không phải tệp')).toBeNull();
  });
});

describe('answers', () => {
  test('problems name their place in words and lead to their input', () => {
    const { problems } = readForm(FORM_FIELDS, { 'nhuCau.0.ten': 'Máy sấy', 'nhuCau.0.kinhPhi': '1.5' });
    const money = problems.find(({ key }) => key === 'nhuCau.0.kinhPhi');
    expect(money?.summary).toMatch(/^Nhu cầu công nghệ cần tìm mua hoặc hợp tác, dòng 1, Kinh phí dự kiến: /);
    expect(form({ raw: {}, problems })).toContain(`id="${money?.href.slice(1)}"`);
  });

  test('what was sent comes back as it would be typed, files too', () => {
    const file = { sha256: 'ab'.repeat(32), size: 3, name: 'a.pdf' };
    const raw = rawOfAnswer(FORM_FIELDS, { soLaoDong: 1250, ngayThanhLap: '1966-12-21', taiLieu: file });
    expect(raw).toMatchObject({ soLaoDong: '1.250', ngayThanhLap: '21/12/1966' });
    expect(readForm(FORM_FIELDS, raw).values).toMatchObject({ soLaoDong: 1250, taiLieu: file });
  });

  test('every field is shown, those without an answer too', () => {
    const shown = shownAnswer(FORM_FIELDS, { soLaoDong: 5, nhuCau: [{ ten: 'Máy', kinhPhi: 2.5 }] });
    expect(shown.map(({ label }) => label)).toEqual(FORM_FIELDS.map(({ label }) => label));
    expect(shown.find(({ label }) => label.startsWith('Số lao động'))?.text).toBe('5 người');
    expect(shown.find(({ table: rows }) => rows)?.table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Máy',
      '–',
      '2,5 triệu đồng',
      '–',
    ]);
  });

  test('a problem of a field that is not in the form still has words', () => {
    expect(formProblem([], { field: 'x', name: 'x', what: 'Chưa ghi' }).sentence).toBe('Chưa ghi.');
  });
});

describe('pages', () => {
  test('no page carries a script, a style of its own or an outside address', () => {
    for (const html of [form(), htmlOf(letterScreen(aPage(), '/p/x'), aPage()), htmlOf(NOT_FOUND, null)]) {
      expect(html).not.toMatch(/<script|<style|style="|\son\w+="|https?:\/\//i);
      expect(html.normalize('NFC')).toBe(html);
    }
    expect(STYLE).not.toMatch(/url\(|@import/);
  });

  test('hostile text stays text wherever it is shown', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const raw = Object.fromEntries(FORM_FIELDS.map((field: FormField) => [field.id, evil]));
    const page = aPage({ recipient: { id: 1, name: evil, owesAnswer: true } });
    const answer = anAnswer({ values: { nguoiGhi: evil } });
    for (const screen of [
      formScreen({ page, base: '/p/x' }, { raw: { ...raw, 'nhuCau.0.ten': evil } }),
      letterScreen(page, '/p/x', { name: { typed: evil, problem: evil } }),
      receiptScreen({ page, base: '/p/x' }, answer),
    ]) {
      const html = htmlOf(screen, page);
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toMatch(/<script|<img/);
    }
  });

  test('every input has a label, every described-by an element', () => {
    const problems = readForm(FORM_FIELDS, {}).problems;
    const html = form({ raw: {}, problems });
    const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]));
    const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map((match) => match[1]));
    const inputs = [...html.matchAll(/<(?:input|textarea|select) id="([^"]+)"/g)].map((match) => match[1]);
    expect(inputs.length).toBeGreaterThan(10);
    expect(inputs.filter((id) => !labelled.has(id))).toEqual([]);
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(
      (match) => match[1]?.split(' ') ?? [],
    );
    expect(described.filter((id) => !ids.has(id))).toEqual([]);
    expect([...html.matchAll(/aria-invalid="true"/g)].length).toBeGreaterThan(1);
    const ends = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('Enter in a text field saves: the first button of the form is "Lưu nháp"', () => {
    const first = /<button[^>]*>/.exec(form().slice(form().indexOf('<form')))?.[0];
    expect(first).toContain('value="luu"');
  });

  test('a first line break typed into a text area is not swallowed', () => {
    expect(form({ raw: { kienNghi: '\nhai' } })).toMatch(/<textarea[^>]*>\n\nhai<\/textarea>/);
  });

  test('the deadline is told in words and days', () => {
    const at = (now: string, dueAt = '2023-07-24T17:00:00Z') =>
      htmlOf(
        letterScreen(
          aPage({
            now: new Date(now),
            due: {
              dueAt: new Date(dueAt),
              words: 'trước ngày 25/7/2023: hết thứ Hai 24/7/2023; còn 10 ngày làm việc',
              own: false,
            },
          }),
          '/p/x',
        ),
        null,
      );
    expect(at('2023-07-17T03:00:00Z')).toContain('hết thứ Hai 24/7/2023</strong>');
    expect(at('2023-07-17T03:00:00Z')).toContain('còn 07 ngày');
    expect(at('2023-07-24T16:59:59Z')).toContain('hôm nay là ngày cuối');
    expect(at('2023-07-24T17:00:00Z')).toContain('đã quá hạn 1 ngày');
    expect(at('2023-07-24T17:00:00Z')).toContain('gửi muộn');
  });

  test('the rehearsal is marked, production is not', () => {
    expect(htmlOf(letterScreen(aPage(), '/p/x'), aPage())).not.toContain('DIỄN TẬP');
    const rehearsal = aPage({ rehearsal: true });
    expect(htmlOf(letterScreen(rehearsal, '/p/x'), rehearsal)).toContain('DIỄN TẬP');
  });
});

test('a token never reaches the log', () => {
  expect(hideToken('/p/abc-DEF_1/phieu?da-luu')).toBe('/p/…/phieu?da-luu');
  expect(hideToken('/p/abc')).toBe('/p/…');
});

describe('the last look before sending', () => {
  const review = (page = aPage()) =>
    htmlOf(reviewScreen({ page, base: '/p/x' }, { raw: {}, values: {}, requestId: 'x' }), page);

  test('promises changes within the time limit only while there is time', () => {
    expect(review()).toContain('gửi lại được trong thời hạn trả lời');
    const late = review(aPage({ now: new Date('2023-07-25T02:30:00Z') }));
    expect(late).toContain('Đã quá thời hạn trả lời');
    expect(late).not.toContain('trong thời hạn');
    expect(late).toContain('Gửi rồi vẫn sửa và gửi lại được.');
  });
});

describe('an intermediary', () => {
  const page = aPage({ intermediary: { files: [], respondents: 0 } });
  const confirmed = posted({ tep: ['a'.repeat(64)], cach: ['dong-dung'], 'ma-yeu-cau': ['r-1'] });
  const shown = (status: number) =>
    htmlOf(
      takingRespondents.showAgain(
        { visit: { page, base: '/p/x' }, posted: confirmed },
        { notices: [], status },
      ),
      page,
    );

  test('a confirmation that could not be written down is sent again as it was, under its own id', () => {
    expect(shown(503)).toContain('Bấm lại để nhận tệp');
    expect(hiddenFields(shown(503))).toEqual({
      tep: ['a'.repeat(64)],
      cach: ['dong-dung'],
      'ma-yeu-cau': ['r-1'],
    });
    expect(shown(409)).not.toContain('Bấm lại');
  });

  test('the letter of everybody else tells nothing of files for many', () => {
    expect(htmlOf(letterScreen(page, '/p/x'), page)).toContain('/p/x/dau-moi');
    expect(htmlOf(letterScreen(aPage(), '/p/x'), aPage())).not.toContain('dau-moi');
  });
});

test('once the survey was stopped no day is counted down any more, and the page says why', () => {
  const { campaign } = aPage();
  const page = aPage({ campaign: { ...campaign, state: 'stopped', stopReason: 'đổi kế hoạch' } });
  const html = htmlOf(letterScreen(page, '/p/x'), page);
  expect(htmlOf(letterScreen(aPage(), '/p/x'), aPage())).toContain('còn 07 ngày');
  expect(html).not.toContain('còn 07 ngày');
  expect(html).toContain('đổi kế hoạch');
});
