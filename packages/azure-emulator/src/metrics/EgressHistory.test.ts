import { Emulation } from '../Emulation';
import { subnets } from '../resources/subnets';
import { EgressHistory } from './EgressHistory';

const since = new Date('2026-11-20T12:00:00Z');

describe('EgressHistory', () => {
  it('knows which gateway a subnet had at a time', () => {
    const history = new EgressHistory();
    history.recordSubnet('/Subnet', { since, gatewayId: '/Gateway' });
    const later = new Date(since.getTime() + 1);
    history.recordSubnet('/subnet', { since: later });
    const periods = history.subnet('/SUBNET');
    expect(periods?.at(new Date(since.getTime() - 1))).toBeUndefined();
    expect(periods?.at(since)?.gatewayId).toBe('/gateway');
    expect(periods?.at(later)?.gatewayId).toBeUndefined();
  });

  it('leaves what was taken from it as it was', () => {
    const history = new EgressHistory();
    history.recordSubnet('/subnet', { since, gatewayId: '/gateway' });
    const before = history.subnet('/subnet');
    history.recordSubnet('/subnet', { since, gatewayId: '/other' });
    expect(before?.at(since)?.gatewayId).toBe('/gateway');
  });

  it('keeps a thousand changes of one resource', () => {
    const history = new EgressHistory();
    for (let count = 0; count < 1500; count += 1) {
      history.recordGateway('/gateway', {
        since,
        addressCount: count,
        idleTimeoutMinutes: 4,
      });
    }
    expect(history.gateway('/gateway')?.periods).toHaveLength(1000);
    expect(history.gateway('/gateway')?.at(since)?.addressCount).toBe(1499);
  });

  it('forgets a subnet that is deleted', () => {
    const { cloud } = new Emulation({ scenario: 'demo' });
    const used = cloud.store
      .list(subnets.type)
      .filter(({ id }) => cloud.history.subnet(id));
    const before = cloud.history.size;
    expect(used.length).toBeGreaterThan(1);
    used.forEach(subnet => {
      cloud.store.remove(subnet.id);
      subnets.onDeleted?.(subnet, cloud);
    });
    expect(cloud.history.size).toBe(before - used.length);
  });
});
