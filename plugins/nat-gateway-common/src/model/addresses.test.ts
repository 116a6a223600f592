import fc from 'fast-check';
import { addressCountOfPrefix } from './addressCountOfPrefix';
import { azurePortalUrl } from '../azure/azurePortalUrl';
import { ipv4AddressCount } from './ipv4AddressCount';

describe('addressCountOfPrefix', () => {
  it.each([
    [32, 1],
    [31, 2],
    [28, 16],
    [0, 2 ** 32],
  ])('/%d holds %d', (length, count) => {
    expect(addressCountOfPrefix(length)).toBe(count);
  });

  it('doubles with every bit less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32 }), length => {
        expect(addressCountOfPrefix(length - 1)).toBe(
          2 * addressCountOfPrefix(length),
        );
      }),
    );
  });

  it.each([-1, 33, 28.5, NaN])('refuses /%d', length => {
    expect(() => addressCountOfPrefix(length)).toThrow(
      `prefix length ${length} is not a whole number from 0 to 32`,
    );
  });
});

describe('ipv4AddressCount', () => {
  it('counts IPv4 only, prefixes with all of their addresses', () => {
    expect(
      ipv4AddressCount([
        { ipVersion: 'IPv4', addressCount: 1 },
        { ipVersion: 'IPv4', addressCount: 4 },
        { ipVersion: 'IPv6', addressCount: 16 },
      ]),
    ).toBe(5);
    expect(ipv4AddressCount([])).toBe(0);
  });

  it('is not known as soon as one of them was not read', () => {
    const read = { ipVersion: 'IPv4', addressCount: 1 } as const;
    expect(ipv4AddressCount([read, { ipVersion: 'IPv4' }])).toBeUndefined();
    expect(ipv4AddressCount([read, { ipVersion: 'IPv6' }])).toBe(1);
  });
});

describe('azurePortalUrl', () => {
  const id = '/subscriptions/a/resourceGroups/rg-(x)/providers/P/t/nat';

  it('leads to the resource in the portal of the cloud', () => {
    expect(azurePortalUrl(id)).toBe(`https://portal.azure.com/#resource${id}`);
    expect(azurePortalUrl(id, { tenantId: 't', cloud: 'AzureChina' })).toBe(
      `https://portal.azure.cn/#@t/resource${id}`,
    );
  });

  it('stays in the portal whatever the id holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), text => {
        const url = new URL(azurePortalUrl(text, { tenantId: text }));
        expect(url.origin).toBe('https://portal.azure.com');
        expect(url.pathname + url.search).toBe('/');
      }),
    );
  });
});
