import { cannotParse } from '../arm/cannotParse';
import type { JsonObject } from '../arm/JsonObject';
import { readInteger } from '../arm/readInteger';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { acceptNamedItems } from './acceptNamedItems';

const [lowestPriority, highestPriority] = [100, 4096];
const choices = {
  direction: ['Inbound', 'Outbound'],
  access: ['Allow', 'Deny'],
  protocol: ['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*'],
};

/**
 * The rules of a security group's body. What they say of priority, direction, access and protocol is checked, what they leave out and whom they let through is not.
 *
 * @internal
 */
export function acceptSecurityRules(list: unknown): readonly JsonObject[] {
  const nameOfPlace = new Map<string, string>();
  return acceptNamedItems(list, { path: 'properties.securityRules' }).map(
    ({ name, item }) => {
      const properties = readObject(item, { key: 'properties' }) ?? {};
      const path = `properties.securityRules of ${name}`;
      const priority = readInteger(properties, {
        key: 'priority',
        path: `${path}.priority`,
      });
      if (
        priority !== undefined &&
        (priority < lowestPriority || priority > highestPriority)
      ) {
        throw new AzureError('SecurityRuleInvalidPriority', {
          rule: name,
          priority,
        });
      }
      for (const [key, allowed] of Object.entries(choices)) {
        const value = properties[key] ?? allowed[0];
        if (
          !allowed.some(
            choice => choice.toLowerCase() === String(value).toLowerCase(),
          )
        ) {
          throw cannotParse(
            `'${String(value)}' is not one of ${allowed.join(
              ', ',
            )}. Path ${path}.${key}.`,
          );
        }
      }
      const { direction } = properties;
      if (priority !== undefined && typeof direction === 'string') {
        const place = `${direction.toLowerCase()} ${priority}`;
        const other = nameOfPlace.get(place);
        if (other) {
          throw new AzureError('SecurityRuleConflict', { other, rule: name });
        }
        nameOfPlace.set(place, name);
      }
      return {
        name: item.name,
        properties: withoutKeys(properties, ['provisioningState']),
      };
    },
  );
}
