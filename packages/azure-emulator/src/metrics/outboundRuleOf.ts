import { isJsonObject } from '../arm/isJsonObject';
import type { Json, JsonObject } from '../arm/JsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { frontendAddressesOf } from './frontendAddressesOf';

/** Assumed: the least that https://learn.microsoft.com/azure/load-balancer/outbound-rules permits, which does not name a default. */
const defaultIdleTimeoutMinutes = 4;

/**
 * What a load balancer's first outbound rule says of ports, with the addresses of its frontends; `undefined` when it has no rule.
 *
 * @internal
 */
export function outboundRuleOf(
  balancer: StoredResource,
  cloud: Cloud,
):
  | {
      readonly frontendIPAddresses: readonly string[];
      /** 0 means that Azure decides. */
      readonly allocatedOutboundPorts: number;
      readonly idleTimeoutMinutes: number;
    }
  | undefined {
  const { outboundRules, frontendIPConfigurations } = balancer.properties;
  const rule = objects(outboundRules)[0];
  if (!rule) {
    return undefined;
  }
  const properties = isJsonObject(rule.properties) ? rule.properties : {};
  const used = objects(properties.frontendIPConfigurations).map(({ id }) =>
    nameOf(id),
  );
  return {
    frontendIPAddresses: objects(frontendIPConfigurations)
      .filter(({ name }) => used.includes(nameOf(name)))
      .flatMap(frontend => frontendAddressesOf(frontend, cloud)),
    allocatedOutboundPorts: Number(properties.allocatedOutboundPorts ?? 0),
    idleTimeoutMinutes: Number(
      properties.idleTimeoutInMinutes ?? defaultIdleTimeoutMinutes,
    ),
  };
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function nameOf(id: Json | undefined): string {
  return String(id).split('/').at(-1)?.toLowerCase() ?? '';
}
