import type { CloudScreens } from '../../cloud/CloudScreens';
import type { FindingWords } from '../../words/FindingWords';

type Sentences = CloudScreens['findingSentences'];
type Values = Readonly<Record<string, string>>;

const portsMessages = {
  configured: 'loadBalancerOutbound.portsConfigured',
  measured: 'loadBalancerOutbound.portsMeasured',
} as const;

function titleAtRisk(t: FindingWords, values: Values): string {
  const { allocatedNodes, busiest, failed, mostNodes, portsPerNode } = values;
  switch (values.reason) {
    case 'connectionsFail':
      return t('loadBalancerAtRisk.connectionsFail', { failed });
    case 'busiestNodeNearItsShare':
      return t('loadBalancerAtRisk.busiestNodeNearItsShare', {
        busiest,
        portsPerNode,
      });
    case 'growthExceedsAllocation':
      return t('loadBalancerAtRisk.growthExceedsAllocation', {
        allocatedNodes,
        mostNodes,
      });
    default:
      return t('loadBalancerAtRisk.shareShrinksWithGrowth', {
        mostNodes,
        busiest,
      });
  }
}

const outbound: Sentences = (finding, { t, values }) => {
  const { portsPerNode: ports, portsPerNodeBasis: basis } = finding.values;
  const { connectionsPerSecond, holdSeconds, portsPerNode, portsPerAddress } =
    values;
  const title = t('loadBalancerOutbound.title');
  const isScant =
    ports !== undefined &&
    Number(ports) <= Number(finding.values.scantPortsPerNode);
  const share =
    ports === undefined
      ? t('loadBalancerOutbound.portsUnknown')
      : t(
          basis === 'configured' || basis === 'measured'
            ? portsMessages[basis]
            : 'loadBalancerOutbound.portsByNodeCount',
          { connectionsPerSecond, holdSeconds, portsPerNode },
        );
  const answer = t(
    isScant ? 'loadBalancerOutbound.scant' : 'loadBalancerOutbound.ample',
    { portsPerAddress },
  );
  return { title, remedy: `${share} ${answer}` };
};

/**
 * Advice about outbound rules of Azure's load balancer.
 *
 * @internal
 */
export const loadBalancerSentences: Readonly<Record<string, Sentences>> = {
  'load-balancer-outbound': outbound,
  'load-balancer-at-risk': (_, { t, values }) => ({
    title: titleAtRisk(t, values),
    remedy:
      values.reason === 'growthExceedsAllocation'
        ? t('loadBalancerAtRisk.growthRemedy', {
            portsPerAddress: values.portsPerAddress,
            allocatedNodes: values.allocatedNodes,
          })
        : t('loadBalancerAtRisk.remedy', {
            portsPerAddress: values.portsPerAddress,
          }),
  }),
};
