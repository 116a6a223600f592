import { AwsError } from '../AwsError';
import type { Action, Call, Resource } from '../service/Action';
import type { Service } from '../service/Service';
import { evaluate, type RequestContext } from './evaluate';

/** Tags as condition keys. @internal */
export const prefixed = (
  prefix: string,
  tags: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [`${prefix}${key}`, value]),
  );

/** Allows a call if the caller's policies allow its action on each of its resources; otherwise throws the service's error, which names the missing permission. @internal */
export function authorize(
  call: Call,
  options: {
    readonly service: Service;
    readonly action: Action;
    readonly input: unknown;
  },
): void {
  const { cloud, caller } = call;
  const { service, action, input } = options;
  const { permission = `${service.name}:${action.name}` } = action;
  const named = action.resources?.(input, call) ?? [];
  // "No permissions are required to perform this operation" (STS API reference).
  if (caller.kind === 'root' || permission === 'sts:GetCallerIdentity') {
    return;
  }
  const role = cloud.state.roles.get(caller.name);
  for (const resource of named.length > 0 ? named : [{ arn: '*' }]) {
    const verdict = evaluate(role?.policies ?? [], {
      action: permission,
      resource: resource.arn,
      context: contextOf(call, resource, {
        service: service.name,
        given: action.context?.(input),
      }),
    });
    if (verdict !== 'allowed') {
      const why =
        verdict === 'denied'
          ? 'with an explicit deny in an identity-based policy'
          : `because no identity-based policy allows the ${permission} action`;
      const on = resource.arn === '*' ? '' : ` on resource: ${resource.arn}`;
      throw new AwsError(
        `${service.errors.unauthorized}: User: ${caller.arn} is not authorized to perform: ${permission}${on} ${why}`,
      );
    }
  }
}

function contextOf(
  { cloud, caller, now }: Call,
  { tags }: Resource,
  options: {
    readonly service: string;
    readonly given: Readonly<Record<string, string>> | undefined;
  },
): RequestContext {
  const { accountId, region } = cloud.settings;
  const { service, given } = options;
  const known = {
    'aws:PrincipalArn': cloud.arn('iam', `role/${caller.name}`),
    'aws:PrincipalAccount': accountId,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'false',
    'aws:CurrentTime': now.toISOString(),
    'aws:ResourceAccount': accountId,
    [`${service}:Region`]: region,
    ...caller.context,
    ...given,
    ...prefixed('aws:ResourceTag/', tags),
    ...prefixed(`${service}:ResourceTag/`, tags),
  };
  return new Map(
    Object.entries(known).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
