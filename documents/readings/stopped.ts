import { Refusal } from '../../domain/failure/catalogue.ts';

/** A reading that was ended before its end. */
export const stopped = (what: string): Refusal =>
  new Refusal('readingStopped', [
    { where: 'tệp', what, remedy: 'chia nhỏ tệp, giảm ảnh, hoặc mở bằng Word rồi lưu lại và gửi lại' },
  ]);

export const isStopped = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.type === 'readingStopped';

/** Of what is printed rather than handed in: somebody mends the template, or goes back to ours. */
export function templateStopped(where: string) {
  return (error: unknown): never => {
    if (!isStopped(error)) throw error;
    const what = `in theo mẫu của cơ quan hoặc phụ lục kèm theo: ${error.problems.map((problem) => problem.what).join('; ')}`;
    const remedy = 'giảm nội dung mẫu lặp lại ở mỗi dòng, giảm phụ lục, hoặc đưa bản 0 (mẫu gốc) vào dùng';
    throw new Refusal('templateProblem', [{ where, what, remedy }]);
  };
}
