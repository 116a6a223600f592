import type { JsonObject } from '@backstage/types';
import { InputError } from '@backstage/errors';
import type { RunOutputs } from 'backstage-plugin-nat-gateway-common';
import { selectCreatedGuids } from '../database/runs/selectCreatedGuids';
import { acceptDocument } from './acceptDocument';
import { interruptible } from './interruptible';
import type { RunDrive } from './RunDrive';
import { runErrorOf } from './runErrorOf';

/**
 * Observes once more when all steps are done, or all that go before an acknowledgement. A cloud
 * that does not answer is asked again by whoever takes the run up next, until its deadline; the
 * steps are done all the same.
 *
 * @internal
 */
export async function lookAgain(
  drive: RunDrive,
  options: { readonly document: JsonObject },
): Promise<{ readonly outputs?: RunOutputs; readonly concern?: string }> {
  const { options: service, provider, run, stop, work } = drive;
  const { scope } = run.subject;
  try {
    const spec = acceptDocument(options.document, service);
    const createdGuids = await selectCreatedGuids(service.database, { scope });
    const observation = await interruptible(
      provider.observe(spec, { createdGuids, runId: run.id, signal: work }),
      { signal: work },
    );
    const outputs = provider.outputs(spec, observation);
    const left = provider.plan(spec, observation).steps;
    if (left.length === 0) {
      return { outputs };
    }
    const titles = left.map(step => step.title).join('; ');
    const concern = `Something else changed meanwhile; the same Spec would now: ${titles}`;
    return { outputs, concern };
  } catch (error) {
    const final = work.aborted || error instanceof InputError;
    if (stop.aborted || !final) {
      throw error;
    }
    const { code, message } = runErrorOf(error);
    return {
      concern: `All steps are done, but what came out could not be read: ${code}: ${message}`,
    };
  }
}
