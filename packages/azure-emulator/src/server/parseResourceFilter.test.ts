import fc from 'fast-check';
import { parseResourceFilter } from './parseResourceFilter';

const resource = {
  id: '/nat',
  name: "nat's",
  type: 'Microsoft.Network/natGateways',
  resourceGroup: 'rg',
  location: 'westeurope',
  tags: { team: 'shop', empty: '' },
  present: () => ({}),
  expand: { createdTime: '', changedTime: '', provisioningState: '' },
};
const matches = (filter: string | null) =>
  parseResourceFilter(filter)(resource);

describe('parseResourceFilter', () => {
  it.each([
    [null, true],
    ['', true],
    ["resourceType eq 'microsoft.network/NATGATEWAYS'", true],
    ["resourceType ne 'Microsoft.Network/natGateways'", false],
    ["name eq 'nat''s'", true],
    ["name eq 'nat'", false],
    ["resourceGroup eq 'RG' and location eq 'westeurope'", true],
    ["resourceGroup eq 'rg' and location eq 'eastus'", false],
    ["tagName eq 'team'", true],
    ["tagname eq 'team' and tagvalue eq 'shop'", true],
    ["tagName eq 'team' and tagValue eq 'other'", false],
    ["tagName eq 'none'", false],
    ["tagName eq 'empty' and tagValue eq ''", true],
  ])('%s: %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected);
  });

  it.each([
    "substringof('nat', name)",
    "name eq 'nat' or name eq 'other'",
    "name gt 'a'",
    'name eq nat',
    "name eq 'a' and",
    "name eq 'a'and name eq 'b' x",
    "kind eq 'x'",
    "constructor eq 'x'",
    "tagValue eq 'shop'",
    "tagName ne 'team'",
    "tagName eq 'team' and name eq 'nat'",
    "tagName eq 'a' and tagName eq 'b'",
  ])('refuses %s', filter => {
    expect(() => matches(filter)).toThrow('The emulator cannot read $filter=');
  });

  it('finds every name by itself', () => {
    fc.assert(
      fc.property(fc.string(), name => {
        const filter = `name eq '${name.replace(/'/g, "''")}'`;
        expect(parseResourceFilter(filter)({ ...resource, name })).toBe(true);
      }),
    );
  });
});
