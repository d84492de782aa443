/** What the Temporal bundler looks at: every process that can be started by name. */
export { officialDocument } from './official-document/workflow.ts';
export { surveyCampaign } from './survey-campaign/workflow.ts';
