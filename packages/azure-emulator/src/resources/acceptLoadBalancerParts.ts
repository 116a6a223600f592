import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { withoutKeys } from '../arm/withoutKeys';
import { acceptNamedItems } from './acceptNamedItems';
import { loadBalancerParts } from './loadBalancerParts';

/** What Azure works out from other parts, of all and of some. */
const derived = ['provisioningState', 'backendIPConfigurations'];
const derivedOf: Readonly<Record<string, readonly string[]>> = {
  frontendIPConfigurations: [
    'inboundNatRules',
    'inboundNatPools',
    'outboundRules',
    'loadBalancingRules',
  ],
  backendAddressPools: [
    'loadBalancingRules',
    'outboundRule',
    'outboundRules',
    'inboundNatRules',
  ],
  probes: ['loadBalancingRules'],
  inboundNatRules: ['backendIPConfiguration'],
};

/**
 * The lists of a load balancer's body, checked for names, with Azure's defaults and references cut down to their ids.
 *
 * @internal
 */
export function acceptLoadBalancerParts(
  properties: JsonObject,
): Readonly<Record<string, readonly JsonObject[]>> {
  return Object.fromEntries(
    Object.entries(loadBalancerParts).map(([part, defaults]) => {
      const list = `properties.${part}`;
      return [
        part,
        acceptNamedItems(properties[part], { path: list }).map(
          ({ name, item }, index) => {
            const path = `${list}[${index}]`;
            const given = readObject(item, {
              key: 'properties',
              path: `${path}.properties`,
            });
            const zones = readStrings(item, {
              key: 'zones',
              path: `${path}.zones`,
            });
            return {
              name,
              ...(zones?.length ? { zones } : {}),
              properties: {
                ...defaults,
                ...onlyIds(
                  withoutKeys(given ?? {}, [
                    ...derived,
                    ...(derivedOf[part] ?? []),
                  ]),
                ),
              },
            };
          },
        ),
      ];
    }),
  );
}

/** Recorded: a client may send a whole address; its id is what is kept. */
function onlyIds(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      isJsonObject(value) && typeof value.id === 'string'
        ? { id: value.id }
        : value,
    ]),
  );
}
