import { ProbeReport } from '../../contract';
import { Behaviour, carriedBy, movesOf, peer, zone } from './Behaviour';

/** As many calls as one failover makes. Of calls that run side by side, only one is broken, and tried again. */
const CALLS = 12;

/** nat-route-failover ends at each of its calls in turn. Lambda delivers its event again; here twice at once. */
export const lambdaKilled: Behaviour = {
  what: `nat-route-failover killed at each of its calls, 1 to ${CALLS}, and run twice at once`,
  expected: 'the same end, announced once, each time',
  async play(lab) {
    const { cloud } = lab;
    let killed = 0;
    for (let call = 1; call <= CALLS; call++) {
      const { faults } = cloud.aws;
      // The call and all its retries never arrive.
      const remove = faults.add({
        principal: 'nat-route-failover',
        nth: call,
        times: 3,
        resetBefore: true,
      });
      const failures = cloud.failures.length;
      await lab.network.cut('egress', zone);
      await cloud.until(
        'it was killed, or has ended',
        () =>
          cloud.failures.length > failures || cloud.carrierOf(zone) === peer,
      );
      if (cloud.failures.length > failures) killed += 1;
      remove();
      const at = new Date().toISOString();
      const again = () =>
        cloud.call(cloud.names.failoverFunction, {
          kind: 'probe',
          zone,
          verdict: 'unhealthy',
          rounds: 2,
          startedAt: at,
          endedAt: at,
          evidence: [],
        } satisfies ProbeReport);
      await Promise.all([again(), again()]);
      await carriedBy(lab, peer);
      await lab.network.restore('egress', zone);
      await carriedBy(lab, zone);
      await cloud.until(
        'both moves are announced',
        () => movesOf(lab) >= 2 * call,
      );
    }
    return {
      seen: `killed ${killed} times, ${movesOf(lab)} announced moves`,
      isMet: killed >= 5 && movesOf(lab) === 2 * CALLS,
    };
  },
};
