import { countBy } from 'lodash';
import {
  parseArmId,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Gives steps of one key keys of their own: resource groups may have resources of one name, and so
 * may a public IP and a prefix. All other keys stay, so that a stored run finds its steps again.
 *
 * @internal
 */
export function withDistinctKeys(steps: readonly Step[]): readonly Step[] {
  const count = countBy(steps, 'key');
  const keyOf = ({ key, resourceId }: Step) => {
    const id = count[key] > 1 ? parseArmId(resourceId) : undefined;
    return id ? `${key} (${id.type} in ${id.resourceGroup})` : key;
  };
  return steps.map(step => ({
    ...step,
    key: keyOf(step),
    after: step.after.flatMap(key =>
      count[key] > 1
        ? steps.filter(each => each.key === key).map(keyOf)
        : [key],
    ),
  }));
}
