import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunLine } from '../../database/runs/appendRunEvents';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { sayQuoting } from '../../words/sayQuoting';

/**
 * The line of a run's log that tells why a step is tried again, and when.
 *
 * @internal
 */
export function sayStepRetried(
  record: RunStepRecord,
  retry: RetryRequest & { readonly at: string },
): RunLine {
  const { title, wording } = record.step;
  const { code, at } = retry;
  const message = retry.message.trim().replace(/[.]$/, '');
  return {
    level: 'warn',
    stepKey: record.key,
    ...sayQuoting('event.stepRetried', {
      english: { code, message, at, title },
      worded: { code, message, at, title: wording ?? title },
    }),
  };
}
