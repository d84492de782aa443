/** The work of a survey campaign, carried out: one file per stretch of the story. */
import { surveyProcessId } from '../../domain/survey/ids.ts';
import type { FileStorage } from '../../store/file-storage.ts';
import type { Database } from '../../store/database.ts';
import type { CampaignRef, SurveyActivities } from '../../workflows/survey-campaign/activities.ts';
import { withFailures } from '../failures.ts';
import { closingActivities } from './closing.ts';
import { collectingActivities } from './collecting.ts';
import { confirmingActivities } from './confirming.ts';
import { surveyDecisions } from './decisions.ts';
import { reportingActivities } from './reporting.ts';
import { untilMended } from '../until-mended.ts';

export interface SurveyDeps {
  readonly db: Database;
  readonly files: FileStorage;
  /** Base of the public pages, no slash at the end. */
  readonly publicUrl: string;
}

const processOf = ({ campaignId }: CampaignRef): string => surveyProcessId(campaignId);

/** A person waits for the answer to a decision, so a slip of ours ends it; the story itself tries on until it is mended. */
export const createSurveyActivities = ({ db, files, publicUrl }: SurveyDeps): SurveyActivities => ({
  ...withFailures(surveyDecisions(db)),
  ...untilMended(
    { db, processOf },
    {
      ...confirmingActivities({ db, publicUrl }),
      ...collectingActivities(db),
      ...reportingActivities({ db, files }),
      ...closingActivities(db),
    },
  ),
});
