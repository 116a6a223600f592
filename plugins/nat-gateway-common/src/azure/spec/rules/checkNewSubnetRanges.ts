import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNewSubnetSpec } from '../AzureNatGatewaySpec';
import { overlaps } from '../overlaps';
import { parseArmId } from '../parseArmId';
import { rangesOf } from '../rangesOf';
import { checkAddressPrefixes } from './checkAddressPrefixes';

/**
 * The ranges of a subnet that does not exist lie in the address space of its network, and overlap no other subnet.
 *
 * @internal
 */
export function checkNewSubnetRanges(
  { addressPrefixes, resourceId }: AzureNewSubnetSpec,
  options: {
    /** Of the list. */
    readonly path: string;
    /** Those of the network. Absent: not known. */
    readonly space?: readonly string[];
    /** The other subnets of the network, those that stand and those that are declared before. */
    readonly others: readonly {
      readonly name: string;
      readonly addressPrefixes: readonly string[];
    }[];
  },
): readonly Violation[] {
  const { others, path, space } = options;
  const id = parseArmId(resourceId);
  const name = id?.name ?? '';
  const network = parseArmId(id?.parent ?? '')?.name ?? '';
  return addressPrefixes.flatMap((prefix, index): readonly Violation[] => {
    const at = `${path}[${index}]`;
    const [range] = rangesOf([prefix]);
    // What is wrong with the range itself is another rule's.
    const isWrong = checkAddressPrefixes([prefix], {
      path,
      of: 'subnet',
      name,
    }).some(({ rule }) => rule === 'range');
    if (!range || isWrong) return [];
    const isInside =
      !space ||
      rangesOf(space).some(
        part =>
          part.version === range.version &&
          part.first <= range.first &&
          range.last <= part.last,
      );
    if (!isInside) {
      return [
        {
          rule: 'range-outside',
          path: at,
          ...say('violation.rangeOutside', { prefix, name, network, space }),
        },
      ];
    }
    const [taken] = others.flatMap(other =>
      rangesOf(other.addressPrefixes)
        .filter(each => overlaps(each, range))
        .map(each => ({ other: other.name, otherPrefix: each.prefix })),
    );
    return taken
      ? [
          {
            rule: 'range-overlap',
            path: at,
            ...say('violation.rangeOverlaps', { prefix, name, ...taken }),
          },
        ]
      : [];
  });
}
