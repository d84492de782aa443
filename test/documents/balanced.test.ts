import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced } from '../../documents/blocks/balanced.ts';
import { boldWidth, widestBoldLine } from '../../documents/blocks/text-width.ts';

const WIDTH = 374;
const lines = (text: string): string[] => balanced(text, 14, WIDTH).split('\n');

describe('a title', () => {
  it('that fits is left alone', () => expect(lines('Công tác năm 2027')).toEqual(['Công tác năm 2027']));

  it('never leaves one word for the last line, nor a year without "năm"', () => {
    expect(lines('Về việc tăng cường kỷ luật, kỷ cương trong giải quyết văn bản đến')).toEqual([
      'Về việc tăng cường kỷ luật, kỷ cương',
      'trong giải quyết văn bản đến',
    ]);
    const year = lines('Về việc thành lập Tổ công tác khảo sát nhu cầu đổi mới công nghệ năm 2027');
    expect(year).toHaveLength(2);
    expect(year[1]).toMatch(/năm 2027$/);
  });

  it('of a thousand words, pasted by mistake, takes no time', () => {
    const began = performance.now();
    expect(lines(Array.from({ length: 1_000 }, (_, i) => `chữ${i}`).join(' ')).length).toBeGreaterThan(50);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([
    ['Dự hội nghị triển khai khảo sát nhu cầu đổi mới công nghệ năm 2027', 'khảo sát', 'nhu cầu'],
    ['Phát triển điểm kết nối cung - cầu công nghệ tỉnh Hưng Yên giai đoạn 2027 - 2030', 'công nghệ', 'tỉnh'],
    ['Kết quả xét chọn nhiệm vụ khoa học và công nghệ cấp tỉnh năm 2027', 'nhiệm vụ', 'khoa học'],
    ['HỘI ĐỒNG QUẢN LÝ QUỸ PHÁT TRIỂN KHOA HỌC VÀ CÔNG NGHỆ TỈNH', 'TRIỂN', 'KHOA'],
  ])('%s: no word is torn', (text, before, after) => {
    const [first = '', second = ''] = lines(text);
    expect([first.endsWith(before), second.startsWith(after)]).toEqual([true, true]);
  });

  it('broken by hand stays so', () => {
    const text = 'Dự hội nghị triển khai khảo sát nhu\ncầu đổi mới công nghệ năm 2027';
    expect(balanced(text, 14, WIDTH)).toBe(text);
  });

  it('keeps its words, its fewest lines, and its width', () => {
    const word = fc.constantFrom('Sở', 'Khoa', 'học', 'và', 'Công', 'nghệ', 'nghiêm', 'túc', 'a');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const found = lines(text);
        expect(found.join(' ')).toBe(text);
        for (const line of found) expect(boldWidth(line, 14)).toBeLessThanOrEqual(WIDTH);
        expect(found.length).toBe(greedy(words));
        expect(widestBoldLine(found.join('\n'), 14, WIDTH)).toBeLessThanOrEqual(WIDTH);
      }),
      { numRuns: 200 },
    );
  });
});

/** Fewest lines: each filled as far as it goes. */
function greedy(words: readonly string[]): number {
  let count = 1;
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (boldWidth(longer, 14) > WIDTH) [count, line] = [count + 1, word];
    else line = longer;
  }
  return count;
}
