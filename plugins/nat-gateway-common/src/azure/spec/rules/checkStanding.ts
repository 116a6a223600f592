import { say } from '../../../words/say';
import type { WordingValue } from '../../../words/Wording';
import { parseCidr } from '../parseCidr';
import type { Violation } from '../../../spec/Violation';

/**
 * What stands is as a Spec declares that it would be created: nothing of it is written.
 *
 * @internal
 */
export function checkStanding(
  options: {
    readonly path: string;
    readonly of: 'subnet' | 'virtualNetwork';
    readonly name: string;
  },
  properties: readonly {
    readonly property: string;
    readonly standing: readonly string[];
    readonly wanted: readonly string[];
  }[],
): readonly Violation[] {
  const { name, of, path } = options;
  // Azure may spell an IPv6 range otherwise.
  const normal = (values: readonly string[]) =>
    values
      .map(value => {
        const range = parseCidr(value);
        return range
          ? `${range.version} ${range.first}/${range.length}`
          : value.toLowerCase();
      })
      .sort();
  const inWords = (values: readonly string[]): WordingValue =>
    values.length > 0 ? values : say('phrase.none', {}).wording;
  return properties
    .filter(
      ({ standing, wanted }) =>
        normal(standing).join() !== normal(wanted).join(),
    )
    .map(({ property, standing, wanted }) => ({
      rule: of === 'subnet' ? 'subnet-differs' : 'network-differs',
      path: `${path}.${property}`,
      ...say('violation.standsOtherwise', {
        what: say(`phrase.${of}`, {}).wording,
        name,
        property,
        standing: inWords(standing),
        wanted: inWords(wanted),
        list: of === 'subnet' ? 'newSubnets' : 'newVirtualNetworks',
      }),
    }));
}
