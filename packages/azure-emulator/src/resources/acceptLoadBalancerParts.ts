import { cannotParse } from '../arm/cannotParse';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { readStrings } from '../arm/readStrings';
import { withoutKeys } from '../arm/withoutKeys';
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
      const list = properties[part] ?? [];
      if (!Array.isArray(list)) {
        throw cannotParse(`Expected a list. Path properties.${part}.`);
      }
      const names = new Set<string>();
      return [
        part,
        list.map((item, index) => {
          const path = `properties.${part}[${index}]`;
          if (!isJsonObject(item) || typeof item.name !== 'string') {
            throw cannotParse(`Value for name is missing. Path ${path}.`);
          }
          if (names.has(item.name.toLowerCase())) {
            throw cannotParse(`'${item.name}' stands twice. Path ${path}.`);
          }
          names.add(item.name.toLowerCase());
          const given = readObject(item, {
            key: 'properties',
            path: `${path}.properties`,
          });
          const zones = readStrings(item, {
            key: 'zones',
            path: `${path}.zones`,
          });
          return {
            name: item.name,
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
        }),
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
