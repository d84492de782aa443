/** What the Temporal bundler looks at: every process that can be started by name. */
export { sendAgain } from './dispatch/workflow.ts';
export { officialDocument } from './official-document/workflow.ts';
export { surveyCampaign } from './survey-campaign/workflow.ts';
