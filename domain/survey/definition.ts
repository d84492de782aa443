/** A survey campaign as a leader defines it. Read from YAML or JSON by `read-definition.ts`. */
import type { Retention } from '../dossier/retention.ts';
import type { Day } from '../time/day.ts';
import type { FormField } from './form.ts';

export type Purpose = 'direct' | 'report' | 'coordinate' | 'implement' | 'inform';
export type Channel = 'email' | 'paper' | 'internal';

/** One line of who gets the letter: exactly one of group, organisation, unit. */
export interface Addressee {
  readonly group?: string | undefined;
  readonly organisation?: string | undefined;
  /** A unit of the office itself (channel internal). */
  readonly unit?: string | undefined;
  /** As printed in Kính gửi or Nơi nhận; the directory's name when absent. */
  readonly label?: string | undefined;
  /** direct = Kính gửi; report = để b/c; coordinate = để p/h; implement = để t/h; inform = để biết. */
  readonly purpose: Purpose;
  readonly owesAnswer: boolean;
  /** A class that others may join by registering on the public page, "các tổ chức, doanh nghiệp trên địa bàn". */
  readonly open?: boolean | undefined;
  /** Answers for many in one file (an association, an industrial zone's board); may answer by the form as well. */
  readonly intermediary?: boolean | undefined;
  readonly channel: Channel;
}

/** Who asked for it: written out, or the row of the incoming register that says so. */
export interface Assignment {
  /** Absent only until the row of the register has been looked up. */
  readonly reference?: string | undefined;
  /** Last day of the superior. */
  readonly dueOn?: Day | undefined;
  /** Số đến and year: "912/2023". */
  readonly arrival?: string | undefined;
  /** Working days from the cut-off to the superior's last day, for consolidating, signing and issuing the report. */
  readonly consolidateWorkingDays?: number | undefined;
}

export interface SurveyDefinition {
  /** Lower-case ASCII words with hyphens; unique: `cung-cau-cong-nghe-2023`. */
  readonly code: string;
  readonly subject: string;
  /** Drafting unit, by its id in the directory. */
  readonly unit: string;
  /** Proposed signer, by post id. */
  readonly signer: string;
  /** Day the letter is expected to be issued; the directory is read as of this day. */
  readonly expectedOn: Day;
  /** What the office was told to do and by when: "Công văn số … của … về việc …". */
  readonly assignment?: Assignment | undefined;
  /** Other bases in prose: "Căn cứ Quyết định số … về việc …" opens the request; one ending in "." is a sentence of its own. */
  readonly bases: readonly string[];
  /** What follows "để". */
  readonly purpose: string;
  /** What follows "đề nghị Quý cơ quan, đơn vị"; further paragraphs one a line. */
  readonly request: string;
  readonly form: {
    readonly title: string;
    readonly introduction?: string | undefined;
    readonly fields: readonly FormField[];
  };
  readonly addressees: readonly Addressee[];
  readonly deadline: { readonly phrase: string };
  readonly reminders: readonly { readonly workingDaysBefore: number }[];
  readonly cutOff: { readonly workingDaysAfter: number };
  /** Letters of đôn đốc; absent: `DEFAULT_CHASE`; empty: only by hand. */
  readonly chase?: readonly { readonly workingDaysAfter: number }[] | undefined;
  /** When superiors are told who is still missing; absent: not by itself. */
  readonly escalate?: { readonly workingDaysAfter: number } | undefined;
  readonly contact: {
    readonly person: string;
    readonly unit?: string | undefined;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  };
  /** The dossier everything is filed in; what is left out is proposed (`planDossier`). */
  readonly dossier?:
    | {
        readonly code?: string | undefined;
        readonly title?: string | undefined;
        readonly retention?: Retention | undefined;
      }
    | undefined;
  /** Superiors who get the report, by organisation id, in the order of Kính gửi. */
  readonly superiors: readonly string[];
  /** A chart below the table of every question with choices; absent: tables only. */
  readonly reportCharts?: boolean | undefined;
}
