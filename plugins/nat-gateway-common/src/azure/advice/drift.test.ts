import { judgeGateway } from '../__testUtils__/ofAzure';
import type { AzureGatewaySpec } from '../spec/AzureNatGatewaySpec';
import type { NatGateway } from '../../model/NatGateway';
import type { Origin } from '../../model/Origin';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

const network =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg/providers/Microsoft.Network';
const declared: AzureGatewaySpec = {
  name: 'nat-shop-weu',
  sku: 'StandardV2',
  idleTimeoutMinutes: 4,
  addresses: [{ kind: 'newPublicIps', count: 1 }],
  subnets: ['/VNET/aks-nodes'],
  tags: {},
};
/** As a run of the Spec made it, with a public IP of its own. */
function madeWith(changes: Partial<NatGateway> = {}) {
  const [address] = gatewayWith({}).addresses;
  const resourceId = `${network}/publicIPAddresses/pip-shop-weu-1`;
  return gatewayWith(
    {},
    {
      resourceId: `${network}/natGateways/nat-shop-weu`,
      addresses: [{ ...address, resourceId }],
      ...changes,
    },
  );
}
const withPrefix = (addressCount?: number) => {
  const [{ addressCount: _, ...address }] = gatewayWith({}).addresses;
  const resourceId = `${network}/publicIPPrefixes/IPPRE-shop-weu`;
  const prefix = { ...address, kind: 'prefix', resourceId } as const;
  return madeWith({
    addresses: [addressCount ? { ...prefix, addressCount } : prefix],
  });
};
const driftOf = (
  changes: Partial<AzureGatewaySpec>,
  origin: Origin = 'created',
) =>
  judgeGateway(madeWith({ origin }), {
    now,
    facts: { declared: { ...declared, ...changes }, nat64: false },
  }).findings.find(({ id }) => id === 'drift');

describe('drift', () => {
  it('is none where all is as declared, whatever the case of ids', () => {
    expect(driftOf({})).toBeUndefined();
    const [{ resourceId }] = madeWith().addresses;
    const resourceIds = [resourceId.toUpperCase()];
    expect(
      driftOf({ addresses: [{ kind: 'existing', resourceIds }] }),
    ).toBeUndefined();
  });

  it('is none where others share the gateway with more subnets', () => {
    expect(driftOf({ subnets: [] })).toBeUndefined();
  });

  it.each<[Partial<AzureGatewaySpec>, string]>([
    [{ sku: 'Standard' }, 'sku'],
    [{ idleTimeoutMinutes: 5 }, 'idleTimeoutMinutes'],
    [{ nat64: true }, 'nat64'],
    [{ addresses: [{ kind: 'newPrefix', prefixLength: 31 }] }, 'addresses'],
    [{ addresses: [{ kind: 'newPublicIps', count: 2 }] }, 'addresses'],
    [{ addresses: [{ kind: 'existing', resourceIds: ['/b'] }] }, 'addresses'],
    [{ subnets: ['/VNET/aks-nodes', '/vnet/aks-pods'] }, 'subnets'],
  ])('names what differs from %j', (changes, fields) => {
    expect(driftOf(changes)).toMatchObject({
      severity: 'info',
      wording: { title: { values: { fields } } },
    });
  });

  it('does not take the zones that StandardV2 spans for chosen ones', () => {
    const judge = (sku: 'Standard' | 'StandardV2') =>
      judgeGateway(madeWith({ kind: `azure${sku}`, zones: ['1', '2', '3'] }), {
        now,
        facts: { declared: { ...declared, sku } },
      });
    expect(verdictOf(judge('StandardV2'), 'drift')).toBe('nothing');
    expect(verdictOf(judge('Standard'), 'drift')).toBe('info');
  });

  it('gives the change that a run would make, and none that it would refuse', () => {
    expect(driftOf({ idleTimeoutMinutes: 5 })?.change).toEqual({
      kind: 'AzureNatGateway',
      gatewayName: 'nat-shop-weu',
      set: { idleTimeoutMinutes: 5 },
    });
    expect(
      driftOf({ idleTimeoutMinutes: 5 }, 'foreign')?.change,
    ).toBeUndefined();
    expect(driftOf({ sku: 'Standard' })?.change).toBeUndefined();
  });

  it('is not known of a prefix that was not read, and of the rest it is', () => {
    const verdict = (
      gateway: NatGateway,
      changes: Partial<AzureGatewaySpec> = {},
    ) =>
      verdictOf(
        judgeGateway(gateway, {
          now,
          facts: {
            declared: {
              ...declared,
              addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
              ...changes,
            },
          },
        }),
        'drift',
      );
    expect(verdict(withPrefix(2))).toBe('nothing');
    expect(verdict(withPrefix(4))).toBe('info');
    expect(verdict(withPrefix())).toBe('not known');
    expect(verdict(withPrefix(), { idleTimeoutMinutes: 5 })).toBe('info');
    const resourceIds = withPrefix().addresses.map(each => each.resourceId);
    expect(
      verdict(withPrefix(), { addresses: [{ kind: 'existing', resourceIds }] }),
    ).toBe('nothing');
  });

  it('is told of another address of the same number', () => {
    const addresses = gatewayWith({}).addresses;
    const { findings } = judgeGateway(madeWith({ addresses }), {
      now,
      facts: { declared },
    });
    expect(
      findings.find(({ id }) => id === 'drift')?.wording?.title.values,
    ).toEqual({ fields: 'addresses' });
  });

  it('is not known without a Spec', () => {
    expect(verdictOf(judgeGateway(madeWith(), { now }), 'drift')).toBe(
      'not known',
    );
  });
});
