import type { HttpReply } from 'emulator-kit';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { authorize } from '../iam/authorize';
import type { Action, Call } from '../service/Action';
import type { Service } from '../service/Service';
import { authenticate, type Signature } from './signature';
import { encodeOutput } from './encode';
import { type HttpCall, parseInput } from './decode';

/** Answers a call: authenticates the caller, validates the action and its parameters, checks permissions, and runs the action. @internal */
export async function answer(
  http: HttpCall & { readonly signature: Signature },
  options: {
    readonly cloud: Cloud;
    readonly service: Service;
    readonly name: string;
    readonly action: Action | undefined;
    readonly input: Readonly<Record<string, unknown>>;
    readonly requestId: string;
  },
): Promise<HttpReply> {
  const { cloud, service, name, action, requestId } = options;
  const { errors, protocol } = service;
  const caller = authenticate(http, { cloud, errors });
  demand(
    action,
    `${errors.unknownAction}: The action ${name} is not valid for this web service.`,
  );
  const { DryRun: dryRun, ...parameters } = options.input;
  const input = parseInput(action.input, {
    input: protocol === 'ec2' ? parameters : options.input,
    service,
  });
  const isLagging = protocol !== 'json' && name.startsWith('Describe');
  const call: Call = {
    cloud,
    caller,
    requestId,
    now: cloud.now(),
    state: isLagging ? cloud.describedState() : cloud.state,
  };
  authorize(call, { service, action, input });
  demand(
    protocol !== 'ec2' || !/^true$/i.test(String(dryRun)),
    'DryRunOperation 412: Request would have succeeded, but DryRun flag is set.',
  );
  const output = await action.handle(input, call);
  if (action.isWrite) {
    await cloud.changed(`${service.name}:${name}`, caller.arn);
  }
  return encodeOutput(output, { service, name, requestId });
}
