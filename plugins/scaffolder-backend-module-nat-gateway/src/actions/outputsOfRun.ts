import type {
  Run,
  RunOutputs,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { describeEnd } from '../wording/describeEnd';
import { describeWaiting } from '../wording/describeWaiting';
import { RunEndedError } from '../wording/RunEndedError';
import type { ApplyOutputs } from './ApplyOutputs';

function gatewaysOf(outputs: RunOutputs) {
  // Copies: the scaffolder renders arrays of its own JavaScript realm only.
  const gateways = [...outputs.gateways].map(gateway => ({
    ...gateway,
    egressAddresses: [...gateway.egressAddresses],
  }));
  const [{ resourceId, name, consoleUrl }, ...others] = gateways;
  return {
    gateways,
    egressAddresses: gateways.flatMap(({ egressAddresses }) => egressAddresses),
    ...(others.length === 0 && {
      gatewayName: name,
      gatewayResourceId: resourceId,
      ...(consoleUrl && { consoleUrl }),
    }),
  };
}

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
    return {
      ...gatewaysOf(run.outputs),
      runId: run.id,
      runUrl,
      state: run.state,
      message: run.outputs.gateways
        .map(({ name, egressAddresses }) =>
          egressAddresses.length > 0
            ? `${name} sends from ${egressAddresses.join(', ')}`
            : `${name} has no addresses`,
        )
        .join('; '),
    };
  }
  if (
    run.state === 'awaitingApproval' ||
    run.state === 'awaitingWindow' ||
    (run.state === 'awaitingAcknowledgement' &&
      run.pendingAcknowledgement?.reason !== 'undo')
  ) {
    return {
      ...(run.outputs && gatewaysOf(run.outputs)),
      runId: run.id,
      runUrl,
      state: run.state,
      message: describeWaiting(run, options),
    };
  }
  throw new RunEndedError(describeEnd(run, options));
}
