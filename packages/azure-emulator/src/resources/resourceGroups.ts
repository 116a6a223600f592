import type { ResourceType } from './ResourceType';

/**
 * Microsoft.Resources/resourceGroups: written at once, deleted with everything in them.
 *
 * @internal
 */
export const resourceGroups: ResourceType = {
  type: 'Microsoft.Resources/resourceGroups',
  apiVersions: [
    '2025-04-01',
    '2025-03-01',
    '2024-11-01',
    '2024-07-01',
    '2024-03-01',
    '2023-07-01',
    '2022-09-01',
    '2022-12-01',
    '2021-04-01',
    '2021-01-01',
    '2020-10-01',
    '2020-06-01',
    '2019-10-01',
  ],
  busyStates: { create: 'Succeeded', update: 'Succeeded' },
  updateStatus: 200,
  isIdleWhenUnchanged: false,
  isChild: false,
  accept: ({ body }) => ({
    properties: {},
    envelope:
      typeof body.managedBy === 'string' ? { managedBy: body.managedBy } : {},
  }),
  present: group => ({
    id: group.id,
    name: group.name,
    type: group.type,
    location: group.location,
    ...(group.tags ? { tags: group.tags } : {}),
    ...group.envelope,
    properties: { provisioningState: group.provisioningState },
  }),
};
