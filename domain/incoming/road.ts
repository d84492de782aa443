/** By which road something came in; each official answer gets one number (số đến) whatever the road. */
export const ROADS = {
  web: 'trang trả lời',
  email: 'thư điện tử',
  paper: 'bản giấy',
  phone: 'điện thoại',
  intermediary: 'qua đầu mối',
} as const;

export type Road = keyof typeof ROADS;
