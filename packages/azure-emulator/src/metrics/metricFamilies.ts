import { createMetricFamily } from './createMetricFamily';
import { loadBalancerMetrics } from './loadBalancerMetrics';
import { measureGateway } from './measureGateway';
import { measureLoadBalancer } from './measureLoadBalancer';
import type { MetricFamily } from './MetricFamily';
import { natGatewayMetrics } from './natGatewayMetrics';

/**
 * All resource types with metrics.
 *
 * @internal
 */
export const metricFamilies: readonly MetricFamily[] = [
  createMetricFamily({
    type: 'Microsoft.Network/natGateways',
    definitions: natGatewayMetrics,
    measure: (cloud, { resourceId, minute }) =>
      measureGateway(cloud, { gatewayId: resourceId, minute }),
  }),
  createMetricFamily({
    type: 'Microsoft.Network/loadBalancers',
    definitions: loadBalancerMetrics,
    measure: (cloud, { resourceId, minute }) =>
      measureLoadBalancer(cloud, { loadBalancerId: resourceId, minute }),
  }),
];
