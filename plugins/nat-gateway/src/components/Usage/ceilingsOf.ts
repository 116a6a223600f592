import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import type { PageWords } from '../../words/PageWords';
import type { UsagePoint } from './pointsOf';

/** A ceiling further above the highest point than this would flatten the lines. */
const drawnUpTo = 3;

const ofConnections = ['connectionsOfOneDestination', 'connections'] as const;

/**
 * The ceilings that a chart of connections is drawn against, and those too far above it to be drawn,
 * in words.
 *
 * @internal
 */
export function ceilingsOf(
  { usage }: Pick<NatGateway, 'usage'>,
  options: {
    readonly points: readonly UsagePoint[];
    readonly t: PageWords;
    readonly locale: string;
  },
): {
  readonly drawn: readonly { readonly label: string; readonly value: number }[];
  readonly above: readonly string[];
} {
  const { locale, points, t } = options;
  const highest = points.reduce(
    (most, each) =>
      Math.max(
        most,
        each.peakTcpConnections ?? 0,
        each.peakUdpConnections ?? 0,
      ),
    0,
  );
  const ceilings = ofConnections.flatMap(id => {
    const found = usage?.utilisations.find(each => each.id === id);
    return found ? [{ label: t(`detail.now.id.${id}`), value: found.of }] : [];
  });
  const isNear = ({ value }: { readonly value: number }) =>
    value <= drawnUpTo * highest;
  return {
    drawn: ceilings.filter(isNear),
    above: ceilings
      .filter(each => !isNear(each))
      .map(({ label, value }) =>
        t('detail.usage.ceilingAbove', {
          ceiling: label,
          number: formatCount(value, { locale }),
        }),
      ),
  };
}
