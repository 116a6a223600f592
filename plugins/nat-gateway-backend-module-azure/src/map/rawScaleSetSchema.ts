import { z } from 'zod/v3';

const reference = z.object({ id: z.string() });
const list = <Item extends z.ZodTypeAny>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform(items => items ?? []);

const ipConfiguration = z.object({
  properties: z.object({
    subnet: reference.nullish(),
    privateIPAddressVersion: z.string().nullish(),
    publicIPAddressConfiguration: z.object({}).nullish(),
    loadBalancerBackendAddressPools: list(reference),
  }),
});

/**
 * What the product reads from the raw JSON of a virtual machine scale set.
 *
 * Source: https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/list-all, read 2026-12-01.
 *
 * @internal
 */
export const rawScaleSetSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: z.string(),
    tags: z.record(z.string()).nullish(),
    sku: z.object({ capacity: z.number().nullish() }).nullish(),
    properties: z.object({
      orchestrationMode: z.string().nullish(),
      virtualMachineProfile: z
        .object({
          networkProfile: z
            .object({
              networkInterfaceConfigurations: list(
                z.object({
                  properties: z.object({
                    primary: z.boolean().nullish(),
                    ipConfigurations: list(ipConfiguration),
                  }),
                }),
              ),
            })
            .nullish(),
        })
        .nullish(),
    }),
  })
  .transform(({ properties, sku, tags, ...rest }) => {
    const interfaces =
      properties.virtualMachineProfile?.networkProfile
        ?.networkInterfaceConfigurations ?? [];
    // What a machine begins leaves by its primary interface.
    const primary =
      interfaces.find(each => each.properties.primary) ?? interfaces[0];
    return {
      ...rest,
      tags: tags ?? {},
      machineCount: sku?.capacity ?? undefined,
      isFlexible: properties.orchestrationMode?.toLowerCase() === 'flexible',
      ipConfigurations: (primary?.properties.ipConfigurations ?? []).flatMap(
        ({ properties: ip }) =>
          ip.subnet && ip.privateIPAddressVersion !== 'IPv6'
            ? [
                {
                  subnetId: ip.subnet.id,
                  hasPublicAddress: Boolean(ip.publicIPAddressConfiguration),
                  poolIds: ip.loadBalancerBackendAddressPools.map(
                    ({ id }) => id,
                  ),
                },
              ]
            : [],
      ),
    };
  });
