import { BlockList } from 'node:net';
import fc from 'fast-check';
import type { AddressPeriod } from '../database/addresses/AddressPeriod';
import { atomOf } from './atomOf';
import { changesOf } from './changesOf';
import { formatAddresses } from './formatAddresses';
import { ExampleProvider } from '../tests/ExampleProvider';

describe('formats of addresses', () => {
  const formatted = (format: string, cidrs: readonly string[]) =>
    formatAddresses(cidrs, {
      format,
      providers: [new ExampleProvider()],
    }).body;
  const blocks = (cidrs: readonly string[]) =>
    formatted('txt', cidrs).split('\n').filter(Boolean);

  it('hold neighbours in one block, of IPv6 too, and each address once', () => {
    expect(
      blocks([
        '20.61.4.17/32',
        '20.61.4.16/32',
        '20.61.4.18/31',
        '20.61.4.16/31',
        '2001:db8::1/128',
        '2001:db8::/128',
      ]),
    ).toEqual(['20.61.4.16/30', '2001:db8::/127']);
    expect(blocks([])).toEqual([]);
  });

  it('hold the same addresses, and no other', () => {
    const cidr = fc
      .record({
        host: fc.nat({ max: 63 }),
        length: fc.integer({ min: 28, max: 32 }),
      })
      .map(({ host, length }) => {
        const size = 2 ** (32 - length);
        return `20.61.4.${Math.floor(host / size) * size}/${length}`;
      });
    const listOf = (cidrs: readonly string[]) => {
      const list = new BlockList();
      for (const each of cidrs) {
        const [address, length] = each.split('/');
        list.addSubnet(address, Number(length));
      }
      return list;
    };
    fc.assert(
      fc.property(fc.array(cidr, { maxLength: 12 }), cidrs => {
        const [given, merged] = [listOf(cidrs), listOf(blocks(cidrs))];
        for (let host = 0; host < 80; host++) {
          const address = `20.61.4.${host}`;
          expect(merged.check(address)).toBe(given.check(address));
        }
      }),
    );
  });

  it('are what nginx, Terraform and a cloud take', () => {
    const cidrs = ['20.61.4.16/31', '20.61.9.4/32'];
    expect(formatted('nginx', cidrs)).toBe(
      'allow 20.61.4.16/31;\nallow 20.61.9.4/32;\n',
    );
    expect(JSON.parse(formatted('tfvars', cidrs))).toEqual({
      egress_cidrs: cidrs,
    });
    // Azure refuses a rule with addresses of both versions.
    const ipv6 = ['2001:db8::/127'];
    expect(JSON.parse(formatted('nsg', [...ipv6, ...cidrs]))).toMatchObject([
      { properties: { priority: 200, sourceAddressPrefixes: cidrs } },
      { properties: { priority: 201, sourceAddressPrefixes: ipv6 } },
    ]);
  });

  it('are named where there is no such format', () => {
    expect(() => formatted('xml', [])).toThrow(
      "format is 'xml'; choose one of json, txt, nginx, tfvars, nsg",
    );
  });
});

describe('changes of addresses', () => {
  const period = (
    id: string,
    since: string,
    until: string | null,
    scope = 'azure/a/b',
  ): AddressPeriod => ({
    scope,
    provider: 'azure',
    id,
    since,
    known_since: since,
    state_since: since,
    until,
    address: id,
    state: 'active',
    owner_ref: null,
    document: '{}',
  });
  const told = (
    from: string,
    periods = [
      period('one', '01', '03'),
      period('one', '03', null),
      period('two', '02', '04'),
    ],
    limit = 9,
  ) =>
    changesOf(periods, { from, limit }).map(
      ({ at, what, periods: [{ id }] }) => `${at} ${id} ${what}`,
    );

  it('are what appeared, changed and went, the newest first', () => {
    expect(told('00')).toEqual([
      '04 two gone',
      '03 one changed',
      '02 two appeared',
      '01 one appeared',
    ]);
  });

  it('begin where one asks', () => {
    expect(told('03')).toEqual(['04 two gone', '03 one changed']);
    expect(told('00', undefined, 1)).toEqual(['04 two gone']);
  });

  it('are of the address, also where several scopes report it', () => {
    expect(
      told('00', [
        period('hub', '01', '03'),
        period('hub', '02', '04', 'azure/a/c'),
      ]),
    ).toEqual([
      '04 hub gone',
      '03 hub changed',
      '02 hub changed',
      '01 hub appeared',
    ]);
  });

  it('are an Atom feed in which no name is markup', () => {
    const feed = atomOf(
      [
        {
          at: '2026-11-20T12:00:00.000Z',
          what: 'gone',
          address: {
            cidr: '20.61.4.16/31',
            kind: 'prefix',
            state: 'active',
            gateways: [],
            clusters: ['<aks> & "co"'],
            places: [],
          },
        },
      ],
      { url: 'https://portal.example/feed?a=1&b=2', now: '' },
    );
    expect(feed).toContain('<title>20.61.4.16/31: removed</title>');
    expect(feed).toContain('&lt;aks&gt; &amp; &quot;co&quot;');
    expect(feed).toContain(
      '<link rel="self" href="https://portal.example/feed?a=1&amp;b=2"/>',
    );
    expect(feed.match(/<entry>/g)).toHaveLength(1);
  });
});
