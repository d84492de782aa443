/** Ranks of posts in the office, which decide what their holders may do. */
export const POST_RANKS = {
  head: 'Người đứng đầu',
  deputyHead: 'Cấp phó của người đứng đầu',
  unitHead: 'Trưởng đơn vị',
  deputyUnitHead: 'Phó trưởng đơn vị',
  officer: 'Chuyên viên',
  clerk: 'Văn thư',
  administrator: 'Quản trị',
} as const;

export type PostRank = keyof typeof POST_RANKS;

/** A person in a post they hold on a given day: who acts, and as what. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly fullName: string;
  readonly postId: string;
  readonly postTitle: string;
  readonly rank: PostRank;
  /** null: leadership of the office. */
  readonly unitId: string | null;
}
