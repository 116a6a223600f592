import { AwsError } from '../AwsError';
import type { Call, Resource } from '../service/Action';
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
  call: Pick<Call, 'cloud' | 'caller' | 'now'>,
  options: {
    readonly permission: string;
    readonly service: Pick<Service, 'name' | 'errors'>;
    readonly resources: readonly Resource[];
    readonly context: Readonly<Record<string, string>>;
  },
): void {
  const { cloud, caller } = call;
  const { permission, service, resources } = options;
  // "No permissions are required to perform this operation" (STS API reference).
  if (caller.kind === 'root' || permission === 'sts:GetCallerIdentity') {
    return;
  }
  const role = cloud.state.roles.get(caller.name);
  for (const resource of resources.length > 0 ? resources : [{ arn: '*' }]) {
    const verdict = evaluate(role?.policies ?? [], {
      action: permission,
      resource: resource.arn,
      context: contextOf(call, { ...options, resource }),
    });
    if (verdict !== 'allowed') {
      const why =
        verdict === 'denied'
          ? 'with an explicit deny in an identity-based policy'
          : `because no identity-based policy allows the ${permission} action`;
      const on = resource.arn === '*' ? '' : ` on resource: ${resource.arn}`;
      throw new AwsError(
        service.errors.unauthorized,
        `User: ${caller.arn} is not authorized to perform: ${permission}${on} ${why}`,
      );
    }
  }
}

function contextOf(
  { cloud, caller, now }: Pick<Call, 'cloud' | 'caller' | 'now'>,
  options: Omit<Parameters<typeof authorize>[1], 'resources'> & {
    readonly resource: Resource;
  },
): RequestContext {
  const { accountId, region } = cloud.settings;
  const { resource, service } = options;
  const known = {
    'aws:PrincipalArn': cloud.arn('iam', `role/${caller.name}`),
    'aws:PrincipalAccount': accountId,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'false',
    'aws:CurrentTime': now.toISOString(),
    'aws:ResourceAccount': accountId,
    [`${service.name}:Region`]: region,
    ...caller.context,
    ...options.context,
    ...prefixed('aws:ResourceTag/', resource.tags),
    ...prefixed(`${service.name}:ResourceTag/`, resource.tags),
  };
  return new Map(
    Object.entries(known).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
