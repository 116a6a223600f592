import type { HttpReply } from 'emulator-kit';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { authorize } from '../iam/authorize';
import type { Action } from '../service/Action';
import type { Service } from '../service/Service';
import { authenticate } from './authenticate';
import { encodeOutput } from './encode';
import type { HttpCall } from './HttpCall';
import { parseInput } from './parseInput';
import type { Signature } from './signature';

/**
 * Answers a call: authenticates the caller, validates the action and its parameters, checks permissions, and runs the action.
 *
 * @internal
 */
export async function answer(
  http: HttpCall & { readonly signature: Signature },
  options: {
    readonly cloud: Cloud;
    readonly service: Service;
    readonly name: string;
    readonly action: Action | undefined;
    readonly input: Record<string, unknown>;
    readonly requestId: string;
  },
): Promise<HttpReply> {
  const { cloud, service, name, action, requestId } = options;
  const { errors } = service;
  const caller = authenticate(http, { cloud, errors });
  if (!action) {
    const [code, status] = errors.unknownAction;
    throw new AwsError(
      code,
      `The action ${name} is not valid for this web service.`,
      { status },
    );
  }
  if (
    cloud.settings.isThrottling &&
    service.name === 'ec2' &&
    !cloud.throttle.take(caller.arn, {
      isWrite: action.isWrite === true,
      now: cloud.now(),
    })
  ) {
    const [code, status] = errors.throttled;
    throw new AwsError(code, 'Request limit exceeded.', { status });
  }
  const { DryRun: dryRun, ...parameters } = options.input;
  const isDry = service.protocol === 'ec2' && /^true$/i.test(String(dryRun));
  const input: unknown = parseInput(action.input, {
    input: service.protocol === 'ec2' ? parameters : options.input,
    service,
  });
  const call = {
    cloud,
    caller,
    requestId,
    now: cloud.now(),
    state:
      service.protocol !== 'json' && name.startsWith('Describe')
        ? cloud.describedState()
        : cloud.state,
  };
  const permission = action.permission ?? `${service.name}:${action.name}`;
  if (permission !== 'sts:GetCallerIdentity') {
    const resources = action.resources?.(input, call) ?? [];
    authorize(call, {
      permission,
      service,
      resources: resources.length > 0 ? resources : [{ arn: '*' }],
      context: action.context?.(input) ?? {},
    });
  }
  if (isDry) {
    throw new AwsError(
      'DryRunOperation',
      'Request would have succeeded, but DryRun flag is set.',
      { status: 412 },
    );
  }
  const output = await action.handle(input, call);
  if (action.isWrite) {
    await cloud.changed(`${service.name}:${action.name}`, caller.arn);
  }
  return encodeOutput(output, { service, name, requestId });
}
