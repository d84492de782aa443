/** The life of one official document as a table (Nghị định 30/2020/NĐ-CP, Điều 10–19). */
export type DocumentState =
  | 'draft'
  | 'contentCheck'
  | 'formCheck'
  | 'signing'
  | 'numbering'
  | 'sealing'
  | 'dispatching'
  | 'kept'
  | 'void';
