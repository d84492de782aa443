/** Names by which a campaign, its documents and their processes are known everywhere. */
export const letterIdOf = (campaignId: string): string => `${campaignId}/cong-van`;
export const reportIdOf = (campaignId: string): string => `${campaignId}/bao-cao`;
/** The first, second, … supplementary report. */
export const supplementIdOf = (campaignId: string, ordinal: number): string =>
  `${campaignId}/bao-cao-bo-sung-${ordinal}`;
export const surveyProcessId = (campaignId: string): string => `survey/${campaignId}`;
export const documentProcessId = (documentId: string): string => `document/${documentId}`;
