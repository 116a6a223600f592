import { azureNetworkLimits } from '../../limits/azureNetworkLimits';
import { say } from '../../../words/say';
import type { Said } from '../../../words/Said';
import type { Violation } from '../../../spec/Violation';
import { overlaps } from '../overlaps';
import { parseCidr } from '../parseCidr';
import { rangesOf } from '../rangesOf';

type Of = 'subnet' | 'virtualNetwork';

function wrongWith(
  prefix: string,
  { of }: { readonly of: Of },
): Said | undefined {
  const {
    shortestSubnetLength: min,
    longestSubnetLength: max,
    ipv6SubnetLength: ipv6,
  } = azureNetworkLimits;
  const range = parseCidr(prefix);
  if (!range) return say('violation.rangeNotRead', { prefix });
  if (!range.isAligned) return say('violation.rangeNotAligned', { prefix });
  const fitsIPv4 = range.length >= min.value && range.length <= max.value;
  const fitsIPv6 = of === 'virtualNetwork' || range.length === ipv6.value;
  return (range.version === 'IPv4' ? fitsIPv4 : fitsIPv6)
    ? undefined
    : say('violation.rangeLength', {
        prefix,
        min: min.value,
        max: max.value,
        ipv6: ipv6.value,
      });
}

/**
 * The ranges of a new subnet or virtual network: each is one that Azure takes, one at least is of IPv4, and none
 * overlaps another one.
 *
 * @internal
 */
export function checkAddressPrefixes(
  prefixes: readonly string[],
  options: {
    /** Of the list. */
    readonly path: string;
    readonly of: Of;
    readonly name: string;
  },
): readonly Violation[] {
  const { name, of, path } = options;
  const wrong = prefixes.map(prefix => wrongWith(prefix, { of }));
  if (
    wrong.every(said => said === undefined) &&
    !rangesOf(prefixes).some(({ version }) => version === 'IPv4')
  ) {
    const { wording: what } = say(`phrase.${of}`, {});
    return [
      { rule: 'range-ipv4', path, ...say('violation.noRange', { what, name }) },
    ];
  }
  return prefixes.flatMap((prefix, index): readonly Violation[] => {
    const said = wrong[index];
    const at = `${path}[${index}]`;
    if (said) return [{ rule: 'range', path: at, ...said }];
    const [range] = rangesOf([prefix]);
    const twin = rangesOf(prefixes.slice(0, index)).find(each =>
      overlaps(each, range),
    );
    return twin
      ? [
          {
            rule: 'range-overlap',
            path: at,
            ...say('violation.rangeOverlaps', {
              prefix,
              name,
              otherPrefix: twin.prefix,
              other: name,
            }),
          },
        ]
      : [];
  });
}
