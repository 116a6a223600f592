import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { describeEnd } from '../wording/describeEnd';
import { describeWaiting } from '../wording/describeWaiting';
import { RunEndedError } from '../wording/RunEndedError';
import type { ApplyOutputs } from './ApplyOutputs';

/**
 * What a run gives to the steps after it. A run that went wrong is thrown, also when it waits for a person
 * to let it take back what it did.
 *
 * @internal
 */
export function outputsOfRun(
  run: Run,
  options: { readonly link: string },
): ApplyOutputs {
  const runUrl = options.link;
  if (run.state === 'succeeded' && run.outputs) {
    const { gatewayName, egressAddresses } = run.outputs;
    return {
      ...run.outputs,
      runId: run.id,
      runUrl,
      state: run.state,
      message: `${gatewayName} sends from ${egressAddresses.join(', ')}`,
    };
  }
  if (
    run.state === 'awaitingApproval' ||
    run.state === 'awaitingWindow' ||
    (run.state === 'awaitingAcknowledgement' &&
      run.pendingAcknowledgement?.reason !== 'undo')
  ) {
    return {
      ...run.outputs,
      runId: run.id,
      runUrl,
      state: run.state,
      message: describeWaiting(run, options),
    };
  }
  throw new RunEndedError(describeEnd(run, options));
}
