import { POST_RANKS, type Actor, type PostRank } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';

interface RoleRow {
  /** As told to someone who may not. */
  readonly label: string;
  /** Ranks of the posts that may use the route; null: no token asked. */
  readonly ranks: readonly PostRank[] | null;
}

const EVERY_RANK = Object.keys(POST_RANKS) as PostRank[];

/** Who may use a route at all. What they may do with this very document or campaign is checked where it is done. */
export const ROLES = {
  public: { label: 'mọi người', ranks: null },
  recipient: { label: 'nơi nhận, bằng đường dẫn riêng', ranks: null },
  mailGate: { label: 'máy chủ thư của cơ quan, bằng mã riêng', ranks: null },
  staff: { label: 'người đang giữ chức vụ trong cơ quan', ranks: EVERY_RANK },
  leader: { label: 'lãnh đạo cơ quan', ranks: ['head', 'deputyHead'] },
  drafter: {
    label: 'chuyên viên hoặc lãnh đạo đơn vị soạn thảo',
    ranks: ['unitHead', 'deputyUnitHead', 'officer'],
  },
  surveyor: {
    label: 'đơn vị chủ trì hoặc lãnh đạo cơ quan',
    ranks: ['head', 'deputyHead', 'unitHead', 'deputyUnitHead', 'officer'],
  },
  answerTaker: {
    label: 'văn thư, đơn vị chủ trì hoặc lãnh đạo cơ quan',
    ranks: ['head', 'deputyHead', 'unitHead', 'deputyUnitHead', 'officer', 'clerk'],
  },
  dispatcher: { label: 'văn thư hoặc chuyên viên', ranks: ['clerk', 'officer'] },
  mailReader: { label: 'quản trị hoặc văn thư', ranks: ['clerk', 'administrator'] },
  clerk: { label: 'văn thư', ranks: ['clerk'] },
  administrator: { label: 'quản trị', ranks: ['administrator'] },
} as const satisfies Record<string, RoleRow>;

export type Role = keyof typeof ROLES;

/**
 * The post in which someone uses a route: the one they name, else their highest that may.
 * @param actors posts held today, highest rank first
 * @throws Refusal `forbidden`
 */
export function chooseActor(actors: readonly Actor[], role: Role, namedPost?: string): Actor {
  const row: RoleRow = ROLES[role];
  const candidates = namedPost === undefined ? actors : actors.filter((actor) => actor.postId === namedPost);
  if (namedPost !== undefined && candidates.length === 0) throw notHeld(namedPost);
  const actor = candidates.find(({ rank }) => row.ranks?.includes(rank));
  if (!actor) throw notAllowed(candidates, row);
  return actor;
}

const notHeld = (post: string): Refusal =>
  new Refusal('forbidden', [
    {
      where: 'X-Post',
      what: `hôm nay không giữ chức vụ "${post}"`,
      remedy: 'bỏ tiêu đề X-Post hoặc ghi chức vụ đang giữ (xem GET /api/me)',
    },
  ]);

function notAllowed(actors: readonly Actor[], row: RoleRow): Refusal {
  const held = actors.map((actor) => actor.postTitle).join(', ');
  return new Refusal('forbidden', [
    {
      where: 'chức vụ',
      what: held ? `đang giữ: ${held}; việc này dành cho ${row.label}` : 'hôm nay không giữ chức vụ nào',
      remedy: `nhờ ${row.label} thực hiện`,
    },
  ]);
}
