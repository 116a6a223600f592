import type { AddressFact } from '../../spec/azure/AzureSpecFacts';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';
import { judgeGateway } from '../judgeGateway';

const now = new Date('2026-11-20T12:05:00Z');

const free: AddressFact = {
  resourceId: '/ippre',
  name: 'ippre',
  kind: 'prefix',
  sku: 'Standard',
  ipVersion: 'IPv4',
  addressCount: 4,
  zones: [],
  region: 'westeurope',
};
const judge = (addresses?: readonly AddressFact[]) =>
  judgeGateway(gatewayWith({}), { now, facts: { addresses } });

describe('addressesUnused', () => {
  it('counts free addresses and their price', () => {
    // 730 × 4 × 0.006
    expect(judge([free]).findings).toMatchObject([
      {
        id: 'addresses-unused',
        severity: 'info',
        values: { addressCount: 4, savingPerMonth: 18 },
      },
    ]);
  });

  it.each<[string, readonly AddressFact[] | undefined, string]>([
    ['used ones', [{ ...free, usedByResourceId: '/nat' }], 'nothing'],
    ['none', [], 'nothing'],
    ['unread ones', undefined, 'not known'],
  ])('judges %s', (_, addresses, verdict) => {
    expect(verdictOf(judge(addresses), 'addresses-unused')).toBe(verdict);
  });
});
