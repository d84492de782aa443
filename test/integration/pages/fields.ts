import type { FormField } from '../../../domain/survey/form.ts';

/** One field of every kind there is. */
export const FORM_FIELDS: readonly FormField[] = [
  { id: 'nguoiGhi', type: 'text', label: 'Họ và tên người ghi phiếu', required: true, maxLength: 100 },
  {
    id: 'soLaoDong',
    type: 'number',
    label: 'Số lao động hiện có',
    unit: 'người',
    min: 0,
    required: true,
    help: 'Tính đến ngày 30/6/2023, gồm cả lao động thời vụ.',
  },
  {
    id: 'loaiHinh',
    type: 'choice',
    label: 'Loại hình tổ chức',
    options: ['Trường đại học, cao đẳng', 'Tổ chức khoa học và công nghệ', 'Doanh nghiệp', 'Hội, hiệp hội'],
    required: true,
  },
  {
    id: 'linhVuc',
    type: 'choice',
    label: 'Lĩnh vực quan tâm',
    options: ['Cơ khí, tự động hóa', 'Nông nghiệp công nghệ cao', 'Công nghệ thông tin', 'Môi trường'],
    multiple: true,
  },
  { id: 'ngayThanhLap', type: 'date', label: 'Ngày thành lập' },
  {
    id: 'nhuCau',
    type: 'table',
    label: 'Nhu cầu công nghệ cần tìm mua hoặc hợp tác',
    help: 'Mỗi nhu cầu ghi một dòng.',
    required: true,
    maxRows: 5,
    columns: [
      { id: 'ten', type: 'text', label: 'Tên công nghệ, thiết bị', required: true },
      {
        id: 'hinhThuc',
        type: 'choice',
        label: 'Hình thức',
        options: ['Mua', 'Thuê', 'Hợp tác nghiên cứu'],
        required: true,
      },
      { id: 'kinhPhi', type: 'number', label: 'Kinh phí dự kiến', unit: 'triệu đồng', min: 0, decimals: 1 },
      { id: 'hoanThanh', type: 'date', label: 'Thời điểm cần' },
    ],
  },
  { id: 'kienNghi', type: 'text', label: 'Kiến nghị, đề xuất', multiline: true },
  {
    id: 'taiLieu',
    type: 'file',
    label: 'Tài liệu kèm theo',
    accept: ['pdf', 'docx', 'xlsx'],
    maxMegabytes: 10,
  },
];
