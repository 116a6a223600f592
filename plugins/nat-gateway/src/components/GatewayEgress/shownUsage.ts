import type {
  NatGateway,
  SnatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The figures to show one of: those of now, else the last ones that were read, as what was.
 *
 * @internal
 */
export function shownUsage(
  { usage, usageWas }: Pick<NatGateway, 'usage' | 'usageWas'>,
  {
    figure,
  }: {
    readonly figure: 'failedConnections' | 'peakConnections' | 'portsInUse';
  },
): { readonly usage?: SnatUsage; readonly isPast: boolean } {
  const isPast =
    usage?.[figure] === undefined && usageWas?.[figure] !== undefined;
  return { usage: isPast ? usageWas : usage, isPast };
}
