import fc from 'fast-check';
import { formatResourceId } from './formatResourceId';
import { parseResourceId } from './parseResourceId';

describe('parseResourceId', () => {
  it('takes a child apart and knows its parent', () => {
    expect(
      parseResourceId(
        '/subscriptions/s/resourcegroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n',
      ),
    ).toMatchObject({
      resourceGroup: 'g',
      type: 'Microsoft.Network/virtualNetworks/subnets',
      names: ['v', 'n'],
      name: 'n',
      parentId:
        '/subscriptions/s/resourcegroups/g/providers/Microsoft.Network/virtualNetworks/v',
    });
  });

  it.each([
    '',
    '/',
    '/subscriptions/s/resourceGroups/g',
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/natGateways',
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/natGateways/..',
    'subscriptions/s/resourceGroups/g/providers/Microsoft.Network/natGateways/n',
  ])('does not take %s', id => {
    expect(parseResourceId(id)).toBeUndefined();
  });

  it('reads back what was formatted', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
    fc.assert(
      fc.property(word, word, word, (subscriptionId, resourceGroup, name) => {
        const id = formatResourceId('Microsoft.Network/natGateways', {
          subscriptionId,
          resourceGroup,
          names: [name],
        });
        expect(parseResourceId(id)).toMatchObject({
          subscriptionId,
          resourceGroup,
          name,
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        parseResourceId(text);
      }),
    );
    expect(parseResourceId('/subscriptions')).toBeUndefined();
  });
});
