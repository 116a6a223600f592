import { createMetricFamily } from './createMetricFamily';
import { loadBalancerMetrics } from './loadBalancerMetrics';
import { observeGateway } from './observeGateway';
import { observeLoadBalancer } from './observeLoadBalancer';
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
    observe: (cloud, { resourceId }) =>
      observeGateway(cloud, { gatewayId: resourceId }),
  }),
  createMetricFamily({
    type: 'Microsoft.Network/loadBalancers',
    definitions: loadBalancerMetrics,
    observe: (cloud, { resourceId }) =>
      observeLoadBalancer(cloud, { loadBalancerId: resourceId }),
  }),
];
