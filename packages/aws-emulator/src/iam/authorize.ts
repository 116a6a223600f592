import { AwsError } from '../AwsError';
import type { Call, Resource } from '../service/Action';
import type { Service } from '../service/Service';
import { evaluate } from './evaluate';
import type { RequestContext } from './meetsConditions';

/**
 * Allows a call if the caller's policies allow its action on each of its resources; otherwise throws the service's error, which names the missing permission.
 *
 * @internal
 */
export function authorize(
  call: Pick<Call, 'cloud' | 'caller' | 'now'>,
  options: {
    readonly permission: string;
    readonly service: Pick<Service, 'name' | 'errors'>;
    readonly resources: readonly Resource[];
    readonly context: Readonly<
      Record<string, string | readonly string[] | undefined>
    >;
  },
): void {
  const { cloud, caller } = call;
  if (caller.kind === 'root') {
    return;
  }
  const { permission, service } = options;
  const { state } = cloud;
  const policies =
    (caller.kind === 'role'
      ? state.roles.get(caller.name)
      : state.users.get(caller.name)
    )?.policies ?? [];
  for (const resource of options.resources) {
    const verdict = evaluate(policies, {
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
      const [code, status] = service.errors.unauthorized;
      throw new AwsError(
        code,
        `${
          service.name === 'ec2'
            ? 'You are not authorized to perform this operation. '
            : ''
        }User: ${
          caller.arn
        } is not authorized to perform: ${permission}${on} ${why}`,
        { status },
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
  const { service, resource } = options;
  const roleTags =
    caller.kind === 'role'
      ? cloud.state.roles.get(caller.name)?.tags ?? {}
      : {};
  const tagged = Object.entries(resource.tags ?? {});
  const known: Record<string, string | readonly string[] | undefined> = {
    'aws:PrincipalArn':
      caller.kind === 'role'
        ? cloud.arn('iam', `role/${caller.name}`)
        : caller.arn,
    'aws:PrincipalAccount': accountId,
    'aws:PrincipalType': caller.kind === 'role' ? 'AssumedRole' : 'User',
    'aws:userid': caller.userId,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'false',
    'aws:CurrentTime': now.toISOString(),
    'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
    'aws:ResourceAccount': accountId,
    [`${service.name}:Region`]: region,
    ...prefixed('aws:PrincipalTag/', Object.entries(roleTags)),
    ...caller.context,
    ...options.context,
    ...prefixed('aws:ResourceTag/', tagged),
    ...prefixed(`${service.name}:ResourceTag/`, tagged),
    ...resource.context,
  };
  return new Map(
    Object.entries(known).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), value]],
    ),
  );
}

function prefixed(
  prefix: string,
  entries: readonly (readonly [string, string])[],
): Record<string, string> {
  return Object.fromEntries(
    entries.map(([key, value]) => [`${prefix}${key}`, value]),
  );
}
