import { AddressPool, type EmulatorClock, GuidSequence } from 'emulator-kit';
import type { AzureEmulatorOptions } from './AzureEmulatorOptions';
import { TokenIssuer } from './identity/TokenIssuer';
import { EgressHistory } from './metrics/EgressHistory';
import { WorkloadIndex } from './metrics/WorkloadIndex';
import { OperationLedger } from './operations/OperationLedger';
import type { CheckedScenario } from './scenario/CheckedScenario';
import { expandReferences } from './scenario/expandReferences';
import { seedCloud } from './scenario/seedCloud';
import type { Cloud } from './state/Cloud';
import { NetworkThrottle } from './throttling/NetworkThrottle';
import { RequestThrottle } from './throttling/RequestThrottle';
import { ManagementGroups } from './state/ManagementGroups';
import { ResourceStore } from './state/ResourceStore';
import { Restrictions } from './state/Restrictions';

/**
 * Everything that an emulator holds, filled with a scenario.
 *
 * @internal
 */
export function createCloud(
  scenario: CheckedScenario,
  given: {
    readonly options: AzureEmulatorOptions;
    readonly clock: EmulatorClock;
  },
): Cloud {
  const { options, clock } = given;
  const subscriptionId = options.subscriptionId ?? scenario.subscription.id;
  const subscriptions = [
    { id: subscriptionId, name: scenario.subscription.name },
    ...scenario.moreSubscriptions,
  ];
  const expand = (reference: string) =>
    reference === 'subscription'
      ? `/subscriptions/${subscriptionId}`
      : String(expandReferences(reference, { subscriptionId }));
  const principals = scenario.principals.map(principal => ({
    ...principal,
    assignments: principal.assignments.map(assignment => ({
      ...assignment,
      scope: expand(assignment.scope),
    })),
  }));
  const restrictions = new Restrictions();
  for (const { scope, level } of scenario.locks) {
    restrictions.add({ kind: 'lock', scope: expand(scope), level });
  }
  for (const { name, scope, resourceType } of scenario.policies) {
    restrictions.add({
      kind: 'policyDenial',
      scope: expand(scope),
      resourceType,
      policyName: name,
    });
  }
  const cloud: Cloud = {
    restrictions,
    managementGroups: new ManagementGroups(
      scenario.managementGroups.map(group => ({
        ...group,
        subscriptions: group.subscriptions.map(id =>
          id === 'subscription' ? subscriptionId : id,
        ),
      })),
      { subscriptions: subscriptions.map(({ id }) => id) },
    ),
    throttle: new RequestThrottle(),
    networkThrottle: new NetworkThrottle(),
    store: new ResourceStore(),
    operations: new OperationLedger(),
    history: new EgressHistory(),
    addresses: new AddressPool(),
    guids: new GuidSequence(subscriptionId),
    clock,
    tokens: new TokenIssuer({ tenantId: scenario.tenantId, principals }),
    workloads: new WorkloadIndex(
      scenario.workloads.map(workload => ({
        ...workload,
        source: expand(workload.source),
      })),
    ),
    settings: {
      endpoint: 'https://127.0.0.1',
      seededAt: clock.now(),
      tenantId: scenario.tenantId,
      subscriptions,
      subscriptionIds: new Set(subscriptions.map(({ id }) => id.toLowerCase())),
      latency: options.latency ?? 'instant',
      throttling: options.throttling ?? false,
      pageSize: options.pageSize,
      retryAfterMilliseconds: options.retryAfterMilliseconds,
      retryAfterSeconds: options.retryAfterSeconds,
      metricsSeed: scenario.metrics.seed,
      metricsDelaySeconds:
        options.metricsDelaySeconds ?? scenario.metrics.delaySeconds,
      limits: scenario.limits,
    },
  };
  seedCloud(cloud, { scenario, subscriptionId });
  cloud.settings.seededAt = clock.now();
  return cloud;
}
