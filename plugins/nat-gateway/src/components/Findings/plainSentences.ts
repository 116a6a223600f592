import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FindingWords } from '../../words/FindingWords';

type Sentences = Pick<Finding, 'title' | 'remedy'>;
type Values = Record<string, string>;

function loadBalancerTitle(t: FindingWords, values: Values): string {
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

const sentencesById: Readonly<
  Record<string, (t: FindingWords, values: Values) => Sentences>
> = {
  'addresses-too-many': (t, values) => ({
    title: t('addressesTooMany.title', {
      addressCount: values.addressCount,
      days: values.days,
      neededCount: values.neededCount,
    }),
    remedy: t('addressesTooMany.remedy', {
      savingPerMonth: values.savingPerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'addresses-unused': (t, values) => ({
    title: t('addressesUnused.title', { addressCount: values.addressCount }),
    remedy: t('addressesUnused.remedy', {
      savingPerMonth: values.savingPerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'ceiling-trend': (t, values) => ({
    title: t('ceilingTrend.title', {
      protocol: values.protocol,
      expectedDate: values.expectedDate,
    }),
    remedy: t(
      values.way === 'splitSubnets'
        ? 'ceilingTrend.splitSubnets'
        : 'ceilingTrend.addAddresses',
      {
        days: values.days,
        earliestDate: values.earliestDate,
        latestDate: values.latestDate,
      },
    ),
  }),
  'connection-limit-near': (t, values) => ({
    title: t('connectionLimitNear.title', { ratio: values.ratio }),
    remedy: t('connectionLimitNear.remedy', {
      mostConnections: values.mostConnections,
    }),
  }),
  'default-outbound-access': (t, values) => ({
    title: t('defaultOutboundAccess.title', { names: values.names }),
    remedy: t('defaultOutboundAccess.remedy'),
  }),
  'default-outbound-used': (t, values) => ({
    title: t('defaultOutboundUsed.title', { names: values.names }),
    remedy: t('defaultOutboundUsed.remedy'),
  }),
  drift: (t, values) => ({
    title: t('drift.title', { fields: values.fields }),
    remedy: t('drift.remedy'),
  }),
  'gateway-unused': (t, values) => ({
    title: t('gatewayUnused.title'),
    remedy: t('gatewayUnused.remedy', {
      costPerMonth: values.costPerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'load-balancer-at-risk': (t, values) => ({
    title: loadBalancerTitle(t, values),
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
  'no-zone': t => ({ title: t('noZone.title'), remedy: t('noZone.remedy') }),
  'not-read-now': (t, values) => ({
    title: t('notReadNow.title', { name: values.name }),
    remedy: t('notReadNow.remedy'),
  }),
  'packet-drops': (t, values) => ({
    title: t('packetDrops.title', { dropped: values.dropped }),
    remedy: t('packetDrops.remedy'),
  }),
  'private-link-saving': (t, values) => ({
    title: t('privateLinkSaving.title', { names: values.names }),
    remedy: t('privateLinkSaving.remedy', {
      ports: values.ports,
      billChangePerMonth: values.billChangePerMonth,
      currency: values.currency,
      pricesDate: values.pricesDate,
    }),
  }),
  'route-bypasses-gateway': (t, values) => ({
    title: t('routeBypassesGateway.title', { nextHop: values.nextHop }),
    remedy: t('routeBypassesGateway.remedy'),
  }),
  'standard-v2': (t, values) => ({
    title: t('standardV2.title'),
    remedy: t('standardV2.remedy', {
      gigabitsOfV2: values.gigabitsOfV2,
      gigabits: values.gigabits,
    }),
  }),
  'tcp-reset-after-idle': (t, values) => ({
    title: t('tcpResetAfterIdle.title', {
      silentMinutes: values.silentMinutes,
      idleTimeout: values.idleTimeoutSeconds,
    }),
    remedy: t('tcpResetAfterIdle.remedy', {
      idleTimeout: values.idleTimeoutSeconds,
    }),
  }),
  'udp-idle-fixed': (t, values) => ({
    title: t('udpIdleFixed.title', { fixedMinutes: values.fixedMinutes }),
    remedy: t('udpIdleFixed.remedy', { fixedMinutes: values.fixedMinutes }),
  }),
  'unmanaged-gateway': t => ({
    title: t('unmanagedGateway.title'),
    remedy: t('unmanagedGateway.remedy'),
  }),
  'zone-mismatch': (t, values) => ({
    title: t('zoneMismatch.title', {
      otherZones: values.otherZones,
      gatewayZones: values.gatewayZones,
    }),
    remedy: t('zoneMismatch.remedy', { gatewayZones: values.gatewayZones }),
  }),
};

/**
 * Title and remedy of advice whose sentences are the same whatever its values; none where the id
 * is not among them.
 *
 * @internal
 */
export function plainSentences(
  id: string,
  options: { readonly t: FindingWords; readonly values: Values },
): Sentences | undefined {
  return Object.hasOwn(sentencesById, id)
    ? sentencesById[id](options.t, options.values)
    : undefined;
}
