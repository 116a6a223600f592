import { testPrefixIds } from './testPrefixIds';
import type { TestSpec } from './TestSpec';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { TestResource } from './TestResource';

/**
 * The ordered difference between a test Spec and what is in the test cloud.
 *
 * @internal
 */
export function testSteps(
  spec: TestSpec,
  resources: Readonly<Record<string, TestResource>>,
): readonly Step[] {
  const gatewayId = `/gateway/${spec.gateway}`;
  const prefixIds = testPrefixIds(spec);
  const gateway = resources[gatewayId];
  const steps: Step[] = [];
  const add = (step: Omit<Step, 'title' | 'after' | 'locks'>, more: object) => {
    const { key } = step;
    // A sentence that only this provider has.
    const wording = { id: 'test.do', values: { key } };
    const words = { title: `Do ${key}`, wording };
    steps.push({ ...step, ...words, after: [], locks: [], ...more });
  };
  for (const id of prefixIds.filter(each => !resources[each])) {
    const input = { properties: { address: null } };
    const kind = 'create';
    const key = `create-prefix:${id}`;
    add({ key, kind, resourceId: id, effect: 'none', input }, { locks: [id] });
  }
  const { idleTimeoutMinutes } = spec;
  const ready = steps.map(step => step.key);
  const common = { resourceId: gatewayId, effect: 'none' as const };
  if (!gateway) {
    const input = {
      properties: { prefixIds: [...prefixIds], idleTimeoutMinutes },
    };
    const key = `create-gateway:${gatewayId}`;
    const more = { after: ready, locks: [gatewayId, ...prefixIds] };
    add({ ...common, key, kind: 'create', input }, more);
  } else if (gateway.properties.idleTimeoutMinutes !== idleTimeoutMinutes) {
    const input = { property: 'idleTimeoutMinutes', value: idleTimeoutMinutes };
    const key = `update-gateway:${gatewayId}`;
    const more = { after: ready, locks: [gatewayId] };
    add({ ...common, key, kind: 'set', input }, more);
  }
  const before = steps.map(step => step.key);
  for (const id of spec.subnets) {
    if (resources[id] && resources[id].properties.gatewayId !== gatewayId) {
      const input = { property: 'gatewayId', value: gatewayId };
      const key = `attach-subnet:${id}`;
      add(
        { key, kind: 'set', resourceId: id, effect: 'movesEgress', input },
        { after: before, locks: ['/network', gatewayId] },
      );
    }
  }
  const replacedId = `/gateway/${spec.replaces}`;
  if (resources[replacedId]) {
    const after = steps.map(step => step.key);
    add(
      {
        key: `delete-gateway:${replacedId}`,
        kind: 'delete',
        resourceId: replacedId,
        effect: 'retires',
        input: {},
      },
      { after, locks: [replacedId, gatewayId] },
    );
  }
  return steps;
}
