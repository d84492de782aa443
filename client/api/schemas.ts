/** Shapes that several routes share. */
import { z } from 'zod';

export const DaySchema = z.iso.date().describe('Ngày yyyy-mm-dd');

/** An array that handlers may give read-only. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const NextActionSchema = z.object({
  label: z.string().describe('Việc làm được'),
  who: z.string().describe('Ai làm'),
  main: z.boolean().describe('Việc đưa quy trình đi tiếp'),
  command: z.string().describe('Lệnh dán vào là chạy'),
});

export const DoneSchema = z.object({
  outcome: z.literal('done'),
  state: z.string(),
  version: z.number(),
  note: z.string().optional(),
});

export const CampaignParams = z.object({ id: z.string().min(1).describe('Mã đợt khảo sát') });

export const ProblemSchema = z.object({
  where: z.string().describe('Chỗ sai: trường, dòng hoặc tiêu đề'),
  what: z.string().describe('Sai gì'),
  remedy: z.string().optional().describe('Cách khắc phục'),
});
