import { specOf } from '../__fixtures__/shopSpec';
import { checkDeleteAddresses } from './checkDeleteAddresses';
import { checkReplaces } from './checkReplaces';

const replacing = (...gateways: readonly (readonly [string, string?])[]) =>
  specOf(
    {},
    {
      gateways: gateways.map(([name, replaces]) => ({
        ...specOf().spec.gateways[0],
        name,
        replaces,
      })),
    },
  ).spec;

const rulesOf = (...gateways: readonly (readonly [string, string?])[]) =>
  checkReplaces(replacing(...gateways)).map(({ rule, path }) => [rule, path]);

describe('checkReplaces', () => {
  it('takes another gateway, which the Spec does not declare', () => {
    expect(rulesOf(['nat-b', 'nat-a'], ['nat-c'])).toEqual([]);
  });

  it('refuses one that the Spec declares, in any case of letters', () => {
    expect(rulesOf(['nat-b', 'NAT-B'])).toEqual([
      ['replaces-declared', 'spec.gateways[0].replaces'],
    ]);
    expect(rulesOf(['nat-b'], ['nat-c', 'nat-b'])).toEqual([
      ['replaces-declared', 'spec.gateways[1].replaces'],
    ]);
  });

  it('is said of one gateway only', () => {
    expect(rulesOf(['nat-b', 'nat-a'], ['nat-c', 'Nat-A'])).toEqual([
      ['replaces-twice', 'spec.gateways[1].replaces'],
    ]);
  });

  it('refuses what is no name', () => {
    expect(rulesOf(['nat-b', 'nat a'])).toEqual([
      ['gateway-name', 'spec.gateways[0].replaces'],
    ]);
  });

  it('lets addresses be deleted', () => {
    const deleting = { state: 'present', deleteAddresses: true } as const;
    expect(
      checkDeleteAddresses({
        ...replacing(['nat-b', 'nat-a']),
        ...deleting,
      }),
    ).toEqual([]);
    expect(
      checkDeleteAddresses({ ...replacing(['nat-b']), ...deleting }).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['delete-addresses']);
  });
});
