import { sumBy, uniqBy } from 'lodash';
import {
  parseArmId,
  regionOf,
  sameRegion,
  say,
  type AzureNatGatewaySpec,
  type Step,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { mayDo } from './mayDo';
import { neededRights } from './neededRights';
import type { PlannedGateway } from './PlannedGateway';
import type { Preflight } from './Preflight';
import { rightsScopeOf } from './rightsScopeOf';

const path = 'spec';

const nameOf = (resourceId: string) =>
  parseArmId(resourceId)?.name ?? resourceId.split('/').at(-1) ?? resourceId;

const isWithin = (resourceId: string, scope: string) =>
  `${resourceId}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase());

function checkLocks(
  steps: readonly Step[],
  { locks = [] }: Preflight,
): readonly Violation[] {
  const blocked = locks.flatMap(lock => {
    const step = steps.find(
      ({ kind, resourceId }) =>
        isWithin(resourceId, lock.scope) &&
        (lock.level === 'ReadOnly' || kind === 'retireResource'),
    );
    return step ? [{ lock, step }] : [];
  });
  return blocked.map(({ lock, step }) => ({
    rule: 'locked',
    path,
    ...say('liveViolation.locked', {
      lock: lock.name,
      level: lock.level,
      scope: lock.scope,
      name: nameOf(step.resourceId),
    }),
  }));
}

/** How much more of each counter of Microsoft.Network a plan needs. */
function neededQuota(
  gateways: readonly PlannedGateway[],
): Readonly<Record<string, number>> {
  const created = gateways.flatMap(({ toCreate }) => toCreate);
  const ips = created.filter(({ kind }) => kind === 'publicIp').length;
  return {
    NatGateways: gateways.filter(({ live }) => !live).length,
    PublicIPAddresses: ips,
    StaticPublicIPAddresses: ips,
    StandardSkuPublicIpAddresses: ips,
    PublicIpPrefixes: created.length - ips,
    IPv4StandardSkuPublicIpAddresses: sumBy(
      created.filter(({ ipVersion }) => ipVersion === 'IPv4'),
      'addressCount',
    ),
  };
}

function checkQuota(
  document: AzureNatGatewaySpec,
  options: {
    readonly gateways: readonly PlannedGateway[];
    readonly preflight: Preflight;
  },
): readonly Violation[] {
  return (options.preflight.usages ?? []).flatMap(
    ({ region, name, title, used, limit }) => {
      const needed = neededQuota(
        options.gateways.filter(({ wanted }) =>
          sameRegion(regionOf(document.spec, wanted), region),
        ),
      );
      const [, count = 0] =
        Object.entries(needed).find(
          ([each]) => each.toLowerCase() === name.toLowerCase(),
        ) ?? [];
      return count > 0 && used + count > limit
        ? [
            {
              rule: 'quota',
              path,
              ...say('liveViolation.quota', {
                what: title,
                region,
                used,
                limit,
                needed: count,
              }),
            },
          ]
        : [];
    },
  );
}

function checkRights(
  steps: readonly Step[],
  options: {
    readonly account: string;
    readonly state: Pick<AzureState, 'subnets'>;
    readonly preflight: Preflight;
  },
): readonly Violation[] {
  const { account, state, preflight } = options;
  const { rights = {} } = preflight;
  const missing = steps
    .flatMap(step => neededRights(step, state))
    .flatMap(({ action, resourceId }) => {
      const scope = rightsScopeOf(resourceId, { rights });
      return scope !== undefined && !mayDo(action, rights[scope])
        ? [{ action, resourceId }]
        : [];
    });
  return uniqBy(missing, ({ action, resourceId }) =>
    `${action} ${resourceId}`.toLowerCase(),
  ).map(({ action, resourceId }) => ({
    rule: 'rights',
    path,
    ...say('liveViolation.rights', { account, action, resourceId }),
  }));
}

/**
 * What would refuse a plan half-way although nothing in the document is wrong: locks, quota, and rights of
 * the identity that writes.
 *
 * @internal
 */
export function checkPreflight(
  document: AzureNatGatewaySpec,
  options: {
    readonly gateways: readonly PlannedGateway[];
    readonly steps: readonly Step[];
    readonly state: Pick<AzureState, 'preflight' | 'subnets'>;
  },
): readonly Violation[] {
  const { gateways, state, steps } = options;
  const { preflight } = state;
  if (!preflight) return [];
  return [
    ...checkLocks(steps, preflight),
    ...(document.spec.state === 'present'
      ? checkQuota(document, { gateways, preflight })
      : []),
    ...checkRights(steps, {
      account: document.spec.account,
      state,
      preflight,
    }),
  ];
}
