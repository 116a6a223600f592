import { selectRun } from '../../database/runs/selectRun';
import type { RunServiceOptions } from './RunServiceOptions';

/**
 * The one line that a run leaves in the backend's log.
 *
 * @internal
 */
export async function logEndOfRun(
  options: Pick<RunServiceOptions, 'database' | 'logger'>,
  { id }: { readonly id: string },
): Promise<void> {
  const run = await selectRun(options.database, { id });
  const end = Date.parse(run.finishedAt ?? run.updatedAt);
  const seconds = (end - Date.parse(run.createdAt)) / 1_000;
  options.logger.info(
    `Run ${id} of ${run.name} by ${run.startedBy} ${
      run.state
    } after ${seconds.toFixed(1)} s, ${run.plan.steps.length} steps${
      run.error ? `: ${run.error.code}: ${run.error.message}` : ''
    }`,
  );
}
