import { NotImplementedError } from '@backstage/errors';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A backend that answers what a test tells it to, and refuses the rest.
 *
 * @internal
 */
export function fakeNatGatewayApi(
  answers: Partial<NatGatewayApi>,
): NatGatewayApi {
  const refuse = (method: string) => async () => {
    throw new NotImplementedError(`${method} was not expected by this test`);
  };
  return {
    getHealth: refuse('getHealth'),
    listClusters: refuse('listClusters'),
    listAddressChanges: refuse('listAddressChanges'),
    listUnusedAddresses: refuse('listUnusedAddresses'),
    listConsumers: refuse('listConsumers'),
    registerConsumer: refuse('registerConsumer'),
    removeConsumer: refuse('removeConsumer'),
    acknowledgeChange: refuse('acknowledgeChange'),
    listGateways: refuse('listGateways'),
    countGateways: refuse('countGateways'),
    adoptGateway: refuse('adoptGateway'),
    releaseGateway: refuse('releaseGateway'),
    getGateway: refuse('getGateway'),
    getGatewayUsage: refuse('getGatewayUsage'),
    getEntityEgress: refuse('getEntityEgress'),
    refreshEntityEgress: refuse('refreshEntityEgress'),
    getOptions: refuse('getOptions'),
    plan: refuse('plan'),
    renderFiles: refuse('renderFiles'),
    startRun: refuse('startRun'),
    listRuns: refuse('listRuns'),
    getRun: refuse('getRun'),
    getRunEvents: refuse('getRunEvents'),
    acknowledgeRun: refuse('acknowledgeRun'),
    retryRun: refuse('retryRun'),
    cancelRun: refuse('cancelRun'),
    ...answers,
  };
}
