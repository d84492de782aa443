/**
 * Calendar days and instants of the office. A day is the ISO text `yyyy-mm-dd`; an instant is a `Date`.
 * The office lives in Asia/Ho_Chi_Minh, which has been UTC+7 without summer time since 1975.
 */
export type Day = string;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const pad = (n: number): string => String(n).padStart(2, '0');

/** True for an existing calendar day written `yyyy-mm-dd` (30/02 is not one). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The day it is at the office at that instant. */
export const dayOf = (instant: Date): Day =>
  new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** The instant at which that day begins at the office, plus hours and minutes. */
export const atOffice = (day: Day, hours = 0, minutes = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + (hours * 60 + minutes) * 60_000);

/** That day moved by whole days. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const WEEKDAY_NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** `thứ Hai` … `Chủ nhật`. */
export const weekdayName = (day: Day): string => WEEKDAY_NAMES[weekday(day) - 1] ?? '';

/** `24/7/2023`: day below 10 and months 1 and 2 padded (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${pad(date)}/${month <= 2 ? pad(month) : month}/${year}`;
}

/** `ngày 24 tháng 7 năm 2023`, padded by the same rule. */
export function formatLongDay(day: Day): string {
  const [date, month, year] = formatDay(day).split('/');
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** `16h30 ngày 24/7/2023` at the office. */
export function formatInstant(instant: Date): string {
  const shifted = new Date(instant.getTime() + OFFSET_MS);
  return `${pad(shifted.getUTCHours())}h${pad(shifted.getUTCMinutes())} ngày ${formatDay(dayOf(instant))}`;
}

/** `2023-07-14T16:30:05+07:00`: ISO 8601 with the time zone of Việt Nam. */
export const isoInstant = (instant: Date): string =>
  `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
