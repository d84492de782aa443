/** Activities with a word on each in the Temporal web UI, so that the office can read there what is going on. */
import { proxyActivities, type ActivityInterfaceFor, type ActivityOptions } from '@temporalio/workflow';

/** @param summaries Vietnamese, one line for each activity */
export function summarised<Activities extends object>(
  options: ActivityOptions,
  summaries: Readonly<Record<keyof Activities & string, string>>,
): ActivityInterfaceFor<Activities> {
  const proxies = Object.entries<string>(summaries).map(([name, summary]) => [
    name,
    proxyActivities<Activities>({ ...options, summary })[name as keyof Activities],
  ]);
  return Object.fromEntries(proxies) as ActivityInterfaceFor<Activities>;
}
