import type {
  NatGateway,
  SnatUsage,
} from 'backstage-plugin-nat-gateway-common';

/**
 * The figures to show of a gateway: those of now, else the last ones that were read, as what was.
 *
 * @internal
 */
export function shownUsage({
  usage,
  usageWas,
}: Pick<NatGateway, 'usage' | 'usageWas'>): {
  readonly usage?: SnatUsage;
  readonly was?: SnatUsage;
} {
  return usage?.peakConnections === undefined && usageWas
    ? { usage: usageWas, was: usageWas }
    : { usage };
}
