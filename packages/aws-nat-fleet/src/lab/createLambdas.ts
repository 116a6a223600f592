import { names } from '../contract';
import { createLifecycle } from '../lambda/asg-lifecycle-handler/createLifecycle';
import { createGuard } from '../lambda/config-guard/createGuard';
import { createRecover } from '../lambda/eip-recover/createRecover';
import { createFailover } from '../lambda/nat-route-failover/createFailover';
import { Tools } from '../lambda/shared/Tools';
import { createClients } from './createClients';
import { LambdaName } from './labScenario';

/**
 * Runs the Lambdas of a fleet by the names of their functions, with the code that ships. It polls more
 * often than in AWS.
 *
 * @throws Error of the Lambda, or when there is no such function
 */
export function createLambdas(options: {
  readonly tools: Tools;
  readonly zones: () => readonly string[];
  /** With the permissions of a Lambda. */
  readonly clients: (lambda: LambdaName) => ReturnType<typeof createClients>;
  /** The probe of a zone. */
  readonly probe: (
    zone: string,
    request: { readonly once?: boolean },
  ) => Promise<unknown>;
  /** Of eip-recover: how often it looks whether an address has arrived. */
  readonly polls?: number;
}): (functionName: string, payload: unknown) => Promise<unknown> {
  const { tools, clients } = options;
  const own = names(tools.environment);
  return async (name, payload) => {
    switch (name) {
      case own.failoverFunction:
        return createFailover(clients('nat-route-failover'), tools)(payload);
      case own.recoverFunction:
        return createRecover(clients('eip-recover'), tools, {
          polls: options.polls,
        })(payload as { readonly zone?: string });
      case own.guardFunction:
        return createGuard(clients('config-guard'), tools, {
          pollMilliseconds: 20,
        })();
      case own.lifecycleFunction:
        return createLifecycle(clients('asg-lifecycle-handler'), tools, {
          pollMilliseconds: 50,
          heartbeatMilliseconds: 500,
          giveUpAfterMilliseconds: 8_000,
        })(payload);
      default: {
        const zone = options
          .zones()
          .find(each => own.probeFunction(each) === name);
        if (!zone) throw new Error(`No function ${name}.`);
        return options.probe(zone, payload as { readonly once?: boolean });
      }
    }
  };
}
