/** Mức độ khẩn (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.10.b). */
export const URGENCIES = {
  thuong: 'Thường',
  khan: 'Khẩn',
  thuongKhan: 'Thượng khẩn',
  hoaToc: 'Hỏa tốc',
} as const;

export type Urgency = keyof typeof URGENCIES;
