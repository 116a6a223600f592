import { judgeGateway } from '../__testUtils__/ofAzure';
import type { AzureGatewaySpec } from '../spec/AzureNatGatewaySpec';
import type { Origin } from '../../model/Origin';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

const declared: AzureGatewaySpec = {
  name: 'nat-shop-weu',
  sku: 'StandardV2',
  idleTimeoutMinutes: 4,
  addresses: { kind: 'newPublicIps', count: 1 },
  subnets: ['/VNET/aks-nodes'],
  tags: {},
};
const driftOf = (
  changes: Partial<AzureGatewaySpec>,
  origin: Origin = 'created',
) =>
  judgeGateway(gatewayWith({}, { origin }), {
    now,
    facts: { declared: { ...declared, ...changes } },
  }).findings.find(({ id }) => id === 'drift');

describe('drift', () => {
  it('is none where all is as declared, whatever the case of ids', () => {
    expect(driftOf({})).toBeUndefined();
    expect(
      driftOf({ addresses: { kind: 'existing', resourceIds: ['/IP'] } }),
    ).toBeUndefined();
  });

  it('is none where others share the gateway with more subnets', () => {
    expect(driftOf({ subnets: [] })).toBeUndefined();
  });

  it.each<[Partial<AzureGatewaySpec>, string]>([
    [{ sku: 'Standard' }, 'sku'],
    [{ idleTimeoutMinutes: 5 }, 'idleTimeoutMinutes'],
    [{ addresses: { kind: 'newPrefix', prefixLength: 31 } }, 'addresses'],
    [{ addresses: { kind: 'existing', resourceIds: ['/b'] } }, 'addresses'],
    [{ subnets: ['/VNET/aks-nodes', '/vnet/aks-pods'] }, 'subnets'],
  ])('names what differs from %j', (changes, fields) => {
    expect(driftOf(changes)).toMatchObject({
      severity: 'info',
      values: { fields },
    });
  });

  it('does not take the zones that StandardV2 spans for chosen ones', () => {
    const judge = (sku: 'Standard' | 'StandardV2') =>
      judgeGateway(
        gatewayWith({}, { kind: `azure${sku}`, zones: ['1', '2', '3'] }),
        {
          now,
          facts: { declared: { ...declared, sku } },
        },
      );
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

  it('is not known of addresses that were not read, and of the rest it is', () => {
    const [{ addressCount: _, ...unread }] = gatewayWith({}).addresses;
    const judge = (changes: Partial<AzureGatewaySpec>) =>
      verdictOf(
        judgeGateway(gatewayWith({}, { addresses: [unread] }), {
          now,
          facts: { declared: { ...declared, ...changes } },
        }),
        'drift',
      );
    expect(judge({})).toBe('not known');
    expect(judge({ idleTimeoutMinutes: 5 })).toBe('info');
    expect(
      judge({ addresses: { kind: 'existing', resourceIds: ['/ip'] } }),
    ).toBe('nothing');
  });

  it('is not known without a Spec', () => {
    expect(verdictOf(judgeGateway(gatewayWith({}), { now }), 'drift')).toBe(
      'not known',
    );
  });
});
