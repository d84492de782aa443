/** What every scene of the rehearsal plays on. */
import type { Shell } from './shell.ts';

export interface Stage {
  readonly shell: Shell;
  /** `http://127.0.0.1:8080` */
  readonly api: string;
  readonly tokensFile: string;
  /** Folder for files that people edit. */
  readonly desk: string;
  readonly say: (text: string) => void;
}

export const DEFINITION = 'samples/survey/cung-cau-cong-nghe-2023.yaml';
export const CAMPAIGN = 'cung-cau-cong-nghe-2023';
export const LETTER = `${CAMPAIGN}/cong-van`;
export const REPORT = `${CAMPAIGN}/bao-cao`;
export const PEOPLE = {
  LEADER: 'giam-doc',
  HEAD: 'truong-phong-qlcn-ttcn',
  OFFICER: 'chuyen-vien-qlcn-ttcn',
  CLERK: 'van-thu',
  ADMIN: 'quan-tri',
} as const;
