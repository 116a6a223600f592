import type { JsonObject } from 'azure-emulator';
import type { Stage } from '../plans/tellCase';
import { ids } from '../world/scenario';
import type { Trouble } from './Trouble';

/** Until operations of the emulator have ended, which keep others from writing. */
const operationMilliseconds = 4_000;

const isSubnet = (resourceId: string) => /\/subnets\//i.test(resourceId);

/**
 * Another tool changes something of a resource that our write does not mean: of a subnet a property that no
 * SDK knows, of others a tag.
 *
 * @internal
 */
export async function editAsForeign(
  { world, noteForeign }: Stage,
  resourceId: string,
  value: string,
): Promise<void> {
  const edited = await world.foreign.edit(resourceId, raw =>
    isSubnet(resourceId)
      ? {
          ...raw,
          properties: {
            ...(raw.properties as JsonObject),
            futureLabels: [value],
          },
        }
      : {
          ...raw,
          tags: { ...(raw.tags as JsonObject), 'foreign-note': value },
        },
  );
  if (edited) {
    noteForeign({
      resourceId,
      path: isSubnet(resourceId)
        ? 'properties.futureLabels'
        : 'tags.foreign-note',
      value: isSubnet(resourceId) ? [value] : value,
    });
  }
}

const propertiesOf: Readonly<Record<string, JsonObject>> = {
  virtualNetworks: { addressSpace: { addressPrefixes: ['10.8.0.0/16'] } },
  publicIPPrefixes: { prefixLength: 31, publicIPAddressVersion: 'IPv4' },
  publicIPAddresses: {
    publicIPAllocationMethod: 'Static',
    publicIPAddressVersion: 'IPv4',
  },
};

/** The one that plans give a new subnet of that name. */
const rangeOf = (subnetId: string) => {
  const [, network, index] =
    /\/net-([a-z]+)\/subnets\/[a-z](\d)$/i.exec(subnetId) ?? [];
  const second = { a: 1, b: 2, new: 8 }[network.toLowerCase()];
  return `10.${second}.${index}.0/24`;
};

/** Another tool takes the name of what our write is about to create. */
async function takeName(
  { world, noteForeign }: Stage,
  resourceId: string,
): Promise<void> {
  const type = resourceId.split('/').at(-2) ?? '';
  const properties = propertiesOf[type] ?? {};
  const made = await world.foreign.put(
    resourceId,
    isSubnet(resourceId)
      ? { properties: { addressPrefix: rangeOf(resourceId) } }
      : {
          location: 'westeurope',
          ...(type !== 'virtualNetworks' && { sku: { name: 'Standard' } }),
          tags: { team: 'others' },
          properties,
        },
  );
  if (made) {
    noteForeign({ resourceId, path: '', value: null });
  }
}

/** Of the network of a subnet. */
const gatewayOfOthers = (subnetId: string) =>
  ids.gateway(subnetId.includes('/net-a/') ? 'nat-bystander' : 'nat-elsewhere');

const idOf = ({ path }: { readonly path: string }) => path.split('?')[0];

/** What other writers do to the resource of one write. */
export const foreignTroubles: readonly Trouble[] = [
  {
    name: 'foreign before',
    moment: 'before',
    act: async (write, stage) => {
      const resourceId = idOf(write);
      if (stage.world.azure.state.get(resourceId)) {
        await editAsForeign(stage, resourceId, `before ${write.method}`);
      } else {
        await takeName(stage, resourceId);
      }
      // Our write arrives when the cloud is no longer busy with the other one.
      await stage.world.activity.hold(operationMilliseconds);
    },
  },
  {
    name: 'foreign after',
    moment: 'after',
    act: async (write, stage) => {
      await stage.world.activity.hold(operationMilliseconds);
      await editAsForeign(stage, idOf(write), `after ${write.method}`);
    },
  },
  {
    // Another tool gives the subnet another gateway.
    name: 'foreign gateway',
    moment: 'after',
    act: async (write, stage) => {
      const resourceId = idOf(write);
      if (!isSubnet(resourceId)) {
        return { hasStruck: () => false };
      }
      await stage.world.activity.hold(operationMilliseconds);
      const value = { id: gatewayOfOthers(resourceId) };
      stage.expectGateway(resourceId, value.id);
      if (
        await stage.world.foreign.edit(resourceId, raw => ({
          ...raw,
          properties: { ...(raw.properties as JsonObject), natGateway: value },
        }))
      ) {
        stage.noteForeign({
          resourceId,
          path: 'properties.natGateway',
          value,
        });
      }
      return {};
    },
  },
];
