import type { EgressWay } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import type { Words } from '../../words/Words';

/**
 * Which pools take a way, with how many nodes; undefined where no pool is known.
 *
 * @internal
 */
export function takersSentence(
  { nodeCount, pools }: EgressWay,
  options: { readonly t: Words; readonly locale: string },
): string | undefined {
  const { t, locale } = options;
  if (pools.length === 0) return undefined;
  const named = t('way.pools', {
    count: pools.length,
    pools: formatList(
      pools.map(({ name }) => name),
      { locale },
    ),
  });
  return nodeCount === undefined
    ? named
    : t('way.takers', {
        pools: named,
        nodes: t('way.nodes', { count: nodeCount }),
      });
}
