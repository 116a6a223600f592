import fc from 'fast-check';
import { latencyRows } from './latencyRows';
import { readMilliseconds } from './readMilliseconds';

const group = '/subscriptions/s/resourceGroups/rg';
const network = `${group}/providers/Microsoft.Network`;
const url = (path: string) => new URL(`https://127.0.0.1${path}`);
const middle = '7fffffff';

describe('readMilliseconds', () => {
  it.each([
    ['a gateway', `${network}/natGateways/nat?api-version=x`, 250],
    ['the gateways of a group', `${network}/NATGATEWAYS?api-version=x`, 300],
    ['their next page', `${network}/natGateways?%24skiptoken=x`, 200],
    ['a subnet', `${network}/virtualNetworks/v/subnets/s`, 250],
    ['the subnets of a network', `${network}/virtualNetworks/v/subnets`, 300],
    ['a resource group', group, 250],
    ['the resource groups', '/subscriptions/s/resourcegroups/', 300],
    ['the poll of an operation', `${network}/locations/l/operations/o`, 0],
    [
      'metrics',
      `${network}/natGateways/n/providers/Microsoft.Insights/metrics`,
      0,
    ],
    ['a token', '/tenant/oauth2/v2.0/token', 0],
  ])('is by the table for %s', (_, path, milliseconds) => {
    expect(
      readMilliseconds('realistic', {
        method: 'GET',
        url: url(path),
        requestId: middle,
      }),
    ).toBe(milliseconds);
  });

  it('is nothing when instant or fixed, nor for what is no GET', () => {
    const options = {
      method: 'GET',
      url: url(`${network}/natGateways/n`),
      requestId: middle,
    };
    expect(readMilliseconds('instant', options)).toBe(0);
    expect(readMilliseconds({ operationMilliseconds: 9 }, options)).toBe(0);
    expect(readMilliseconds('realistic', { ...options, method: 'PUT' })).toBe(
      0,
    );
  });

  it('stays within 0.2 to 5 seconds, and is ten times that when slow', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(['get', 'list', 'page'] as const)),
        fc.nat(0xffff),
        (verb, spread) => {
          const path = {
            get: `${network}/natGateways/n`,
            list: `${network}/natGateways`,
            page: `${network}/natGateways?$skiptoken=x`,
          }[verb];
          const options = {
            method: 'GET',
            url: url(path),
            requestId: spread.toString(16).padStart(4, '0'),
          };
          const milliseconds = readMilliseconds('realistic', options);
          expect(milliseconds).toBeGreaterThanOrEqual(200);
          expect(milliseconds).toBeLessThanOrEqual(5000);
          expect(readMilliseconds('slow', options)).toBe(10 * milliseconds);
        },
      ),
    );
  });

  it('has a row of each kind of read for every type that has one', () => {
    const types = new Set(
      latencyRows.filter(({ verb }) => verb === 'get').map(({ type }) => type),
    );
    for (const type of types) {
      expect(
        latencyRows.filter(row => row.type === type).map(({ verb }) => verb),
      ).toEqual(expect.arrayContaining(['get', 'list', 'page']));
    }
    expect(types.size).toBeGreaterThanOrEqual(12);
  });
});
