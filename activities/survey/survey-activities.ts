/** The work of a survey campaign, carried out: one file per stretch of the story. */
import type { FileStorage } from '../../store/file-storage.ts';
import type { Database } from '../../store/database.ts';
import type { SurveyActivities } from '../../workflows/survey-campaign/activities.ts';
import { closingActivities } from './closing.ts';
import { collectingActivities } from './collecting.ts';
import { confirmingActivities } from './confirming.ts';
import { surveyDecisions } from './decisions.ts';
import { reportingActivities } from './reporting.ts';
import { untilMended } from './until-mended.ts';

export interface SurveyDeps {
  readonly db: Database;
  readonly files: FileStorage;
}

export const createSurveyActivities = ({ db, files }: SurveyDeps) =>
  untilMended(db, {
    ...surveyDecisions(db),
    ...confirmingActivities(db),
    ...collectingActivities(db),
    ...reportingActivities({ db, files }),
    ...closingActivities(db),
  } satisfies SurveyActivities);
