import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import { checkCeilings } from '../ceilings/checkCeilings';

/**
 * What has to get out. What is left out is not asked about.
 *
 * @public
 */
export interface EgressDemand {
  readonly addressCount?: number;
  readonly connectionCount?: number;
  readonly gigabitsPerSecondOut?: number;
  readonly gigabitsPerSecondIn?: number;
  readonly packetsPerSecond?: number;
  readonly subnetCount?: number;
}

/**
 * The ceilings that several gateways may be needed for.
 *
 * @public
 */
export type CeilingName =
  | 'addresses'
  | 'connections'
  | 'bandwidth'
  | 'packets'
  | 'subnets';

/**
 * How many gateways, and because of which ceiling.
 *
 * @public
 */
export interface GatewayCount {
  readonly gatewayCount: number;
  /** Absent when nothing asks for more than one gateway. */
  readonly bindingCeiling?: CeilingName;
  readonly byCeiling: readonly {
    readonly ceiling: CeilingName;
    readonly demand: number;
    readonly perGateway: number;
    readonly gatewayCount: number;
  }[];
  /** Ceilings that were asked about, and that the cloud does not publish. */
  readonly notKnown: readonly CeilingName[];
}

/**
 * How many gateways carry a demand: as many as its tightest ceiling says. A subnet has one gateway,
 * so more than one means sharing subnets out; see `splitSubnets`.
 *
 * @example
 * ```ts
 * gatewaysNeeded({ connectionCount: 2_000_001 }, gatewayCeilings('azureStandard')).gatewayCount; // 2
 * ```
 *
 * @throws InputError when a number is negative, NaN or absurd, a count is not whole, or nothing is asked about.
 * @public
 */
export function gatewaysNeeded(
  demand: EgressDemand,
  ceilings: CapacityCeilings,
): GatewayCount {
  for (const [field, value] of Object.entries(demand)) {
    if (value !== undefined) {
      requireNumber(`demand.${field}`, value, {
        min: 0,
        max: 1e12,
        whole: field === 'addressCount' || field === 'subnetCount',
      });
    }
  }
  checkCeilings(ceilings);
  const { gigabitsPerSecondOut: out, gigabitsPerSecondIn: inward } = demand;
  const eachWay = Math.max(out ?? 0, inward ?? 0);
  const both = (out ?? 0) + (inward ?? 0);
  const bandwidthAsked = out !== undefined || inward !== undefined;
  const asked: readonly [
    CeilingName,
    number | undefined,
    number | undefined,
  ][] = [
    ['addresses', demand.addressCount, ceilings.addressesPerGateway],
    ['connections', demand.connectionCount, ceilings.connectionsPerGateway],
    ceilings.gigabitsPerSecondEachWay !== undefined
      ? [
          'bandwidth',
          bandwidthAsked ? eachWay : undefined,
          ceilings.gigabitsPerSecondEachWay,
        ]
      : [
          'bandwidth',
          bandwidthAsked ? both : undefined,
          ceilings.gigabitsPerSecond,
        ],
    ['packets', demand.packetsPerSecond, ceilings.packetsPerSecond],
    ['subnets', demand.subnetCount, ceilings.subnetsPerGateway],
  ];
  if (asked.every(([, value]) => value === undefined)) {
    throw new InputError('demand is empty; give at least one number');
  }
  const byCeiling = asked.flatMap(([ceiling, value, perGateway]) =>
    value === undefined || perGateway === undefined
      ? []
      : [
          {
            ceiling,
            demand: value,
            perGateway,
            gatewayCount: Math.max(1, Math.ceil(value / perGateway)),
          },
        ],
  );
  const gatewayCount = Math.max(1, ...byCeiling.map(row => row.gatewayCount));
  const binding = byCeiling.find(row => row.gatewayCount === gatewayCount);
  return {
    gatewayCount,
    ...(gatewayCount > 1 && { bindingCeiling: binding?.ceiling }),
    byCeiling,
    notKnown: asked.flatMap(([ceiling, value, perGateway]) =>
      value !== undefined && perGateway === undefined ? [ceiling] : [],
    ),
  };
}
