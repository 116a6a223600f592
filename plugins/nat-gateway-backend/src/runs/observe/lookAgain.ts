import type { JsonObject } from '@backstage/types';
import {
  type RunError,
  type RunOutputs,
  say,
  type Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { judgeDocument } from './judgeDocument';
import { observeAgain } from './observeAgain';
import type { RunDrive } from '../hold/RunDrive';
import { runErrorOf } from '../errors/runErrorOf';
import { violationsError } from '../errors/violationsError';
import { sayQuoting } from '../../words/sayQuoting';

/**
 * Observes once more when all steps are written, or all that go before an acknowledgement. A cloud
 * that does not answer is asked again until the run's deadline; the steps are done all the same.
 *
 * @internal
 */
export async function lookAgain(
  drive: RunDrive,
  options: { readonly document: JsonObject },
): Promise<{ readonly outputs?: RunOutputs; readonly concern?: Said }> {
  const { options: service, specs } = drive;
  const unread = ({ code, message }: RunError) => ({
    concern: say('event.outcomeUnread', { code, message }),
  });
  const judged = judgeDocument(options.document, service);
  if ('violations' in judged) {
    return unread(runErrorOf(violationsError(judged.violations)));
  }
  const { spec } = judged;
  const read = await observeAgain(drive, { spec });
  if ('error' in read) {
    return unread(read.error);
  }
  try {
    const outputs = specs.outputs(spec, read.observation);
    const left = specs.plan(spec, read.observation).steps;
    if (left.length === 0) {
      return { outputs };
    }
    const concern = sayQuoting('event.outcomeDiffers', {
      english: { steps: left.map(step => step.title) },
      worded: { steps: left.map(step => step.wording ?? step.title) },
    });
    return { outputs, concern };
  } catch (error) {
    return unread(runErrorOf(error));
  }
}
