import { Worker } from '@temporalio/worker';
import { describe, expect, test } from 'vitest';
import '../stack/quiet.ts';
import { brokenBundle, builtBundle, type Breakage } from './bundle.ts';
import { recordedHistories } from './histories.ts';

const all = await recordedHistories();
const documents = await recordedHistories('document');
const surveys = await recordedHistories('survey');

/** Names of the histories that no longer replay. */
async function failing(
  options: Parameters<typeof Worker.runReplayHistories>[0],
  histories: typeof all,
): Promise<string[]> {
  const failed: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    if (error) failed.push(workflowId);
  return failed;
}

describe('recorded histories', () => {
  test('there are some of every ending a document can have', () => {
    const names = documents.map(({ workflowId }) => workflowId);
    for (const name of ['happy', 'revised', 'another-signer', 'void', 'recall'])
      expect(names).toContain(`document/${name}.json`);
  });

  test('there are some of every way a campaign can go', () => {
    const names = surveys.map(({ workflowId }) => workflowId);
    for (const name of [
      'normal',
      'voided-letter',
      'early-cut-off',
      'recovered',
      'cancelled',
      'cancelled-letter',
    ])
      expect(names).toContain(`survey/${name}.json`);
    expect(names.filter((name) => name.includes('killed'))).toHaveLength(4);
  });

  test('every one replays on the workflows as they are', async () => {
    const codePath = await builtBundle();
    expect(await failing({ workflowBundle: { codePath } }, all)).toEqual([]);
  }, 120_000);

  const BREAKAGES: readonly Breakage[] = [
    {
      file: 'official-document/workflow.ts',
      from: '  await office.ensureProcess(document);\n',
      to: '',
    },
    {
      file: 'official-document/workflow.ts',
      from: 'return sendOn(document);',
      to: 'return;',
    },
    {
      file: 'survey-campaign/workflow.ts',
      from: '  await office.openCollecting(campaign);\n',
      to: '',
    },
    {
      file: 'survey-campaign/workflow.ts',
      from: '      return office.cutOff(campaign);\n',
      to: '      return;\n',
    },
  ];
  test.each(BREAKAGES)(
    'a broken workflow is found: without "$from"',
    async (breakage) => {
      expect(await failing({ workflowBundle: await brokenBundle(breakage) }, all)).not.toEqual([]);
    },
    120_000,
  );
});
