import { notImplemented } from '../arm/notImplemented';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { referencedIds } from '../arm/referencedIds';
import { withoutKeys } from '../arm/withoutKeys';
import type { ResourceType } from './ResourceType';
import { requireReference } from './requireReference';

/**
 * Microsoft.Compute/virtualMachineScaleSets that no cluster made: a scenario may have them, to be read.
 * Its `properties.capacity` stands for ARM's `sku.capacity`.
 *
 * Source: https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/get, read 2026-12-01.
 *
 * @internal
 */
export const virtualMachineScaleSets: ResourceType = {
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  apiVersions: ['2024-11-01', '2024-07-01', '2024-03-01', '2023-09-01'],
  busyStates: { create: 'Creating', update: 'Updating' },
  updateStatus: 200,
  isIdleWhenUnchanged: false,
  isChild: false,
  accept: ({ body, cloud, id, seeding }) => {
    if (!seeding) {
      throw notImplemented(
        `The emulator does not write scale sets such as ${id.id}: only a scenario has them.`,
      );
    }
    const properties = readObject(body, { key: 'properties' }) ?? {};
    for (const reference of referencedIds(properties)) {
      if (/\/subnets\/[^/]+$/i.test(reference)) {
        requireReference(cloud, {
          reference,
          type: 'Microsoft.Network/virtualNetworks/subnets',
          from: id.id,
          refusal: 'InvalidResourceReference',
        });
      }
    }
    return {
      sku: {
        name: 'Standard_D4s_v5',
        tier: 'Standard',
        capacity:
          readInteger(properties, {
            key: 'capacity',
            path: 'properties.capacity',
          }) ?? 0,
      },
      properties: {
        singlePlacementGroup: false,
        orchestrationMode: 'Uniform',
        ...withoutKeys(properties, ['capacity']),
      },
    };
  },
  present: set => ({
    name: set.name,
    id: set.id,
    type: virtualMachineScaleSets.type,
    location: set.location,
    ...(set.zones ? { zones: [...set.zones] } : {}),
    tags: set.tags ?? {},
    sku: set.sku,
    properties: { ...set.properties, provisioningState: 'Succeeded' },
  }),
};
