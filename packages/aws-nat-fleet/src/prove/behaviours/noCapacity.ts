import { startWorkload } from '../startWorkload';
import { Behaviour, carriedBy, peer, zone } from './Behaviour';

/** A host is lost, and its zone has no other. */
export const noCapacity: Behaviour = {
  what: 'a host is lost while its zone has no capacity, until it has again',
  expected: 'the peer carries the zone until a new instance is proven',
  async play(lab) {
    const { cloud } = lab;
    const old = cloud.natOf(zone);
    const felt = await startWorkload(lab);
    const from = Date.now();
    cloud.aws.setCapacity(zone, { isThere: false });
    await lab.loseHost(zone);
    cloud.aws.failInstance(old);
    await carriedBy(lab, peer);
    const movedAt = Date.now();
    await cloud.until(
      `${old} is terminated`,
      () => cloud.aws.state.get('instances', old)?.state === 'terminated',
    );
    cloud.aws.setCapacity(zone, { isThere: true });
    // Auto Scaling tries again after a minute.
    await carriedBy(lab, zone, 120);
    const failover = await felt(from - 50, movedAt + 1_000);
    const after = await felt(movedAt + 1_000, Date.now() + 500);
    return {
      seen: `outage ${(failover.outageMilliseconds / 1000).toFixed(
        1,
      )} s; then ${after.lost} of ${after.requests} lost in ${Math.round(
        (Date.now() - movedAt) / 1000,
      )} s; addresses ${after.addresses.join(', ')}`,
      isMet:
        after.lost === 0 &&
        after.addresses.join() === '203.0.113.10' &&
        cloud.natOf(zone) !== old,
    };
  },
};
