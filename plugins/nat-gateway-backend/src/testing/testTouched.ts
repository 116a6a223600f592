import type {
  Step,
  TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  subjectOfResource,
  subjectOfScope,
  type ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { TestResource } from './TestResource';

/**
 * What a step of the test provider touches: its resource, the gateway that a subnet goes to and the
 * one that it leaves. Tags of the test cloud say whose they are.
 *
 * @internal
 */
export function testTouched(
  step: Step,
  options: {
    readonly resources: Readonly<Record<string, TestResource>>;
    readonly scope: ProviderScope;
  },
): readonly TouchedResource[] {
  const { resources, scope } = options;
  const { kind, resourceId, input } = step;
  const touched = (
    id: unknown,
    how: TouchedResource['how'],
  ): readonly TouchedResource[] =>
    typeof id === 'string'
      ? [
          {
            resourceId: id,
            name: id,
            how,
            subject: resources[id]
              ? subjectOfResource(resources[id], { scope })
              : subjectOfScope(scope),
          },
        ]
      : [];
  switch (kind) {
    case 'create':
      return touched(resourceId, 'created');
    case 'set':
      return [
        ...touched(resourceId, 'changed'),
        ...(input.property === 'gatewayId'
          ? [
              ...touched(input.value, 'changed'),
              ...touched(
                resources[resourceId]?.properties.gatewayId,
                'takenFrom',
              ),
            ]
          : []),
      ];
    default:
      return [];
  }
}
