import { startWorkload } from '../startWorkload';
import { Behaviour, carriedBy, peer, zone } from './Behaviour';

const third = 'eu-west-1c';

/** The standby of a failed zone fails too. */
export const standbyFails: Behaviour = {
  what: 'of three zones, two lose their hosts one after the other',
  expected: 'the third carries both, with their addresses',
  options: { zones: [zone, peer, third] },
  async play(lab) {
    const felt = await startWorkload(lab);
    const from = Date.now();
    await lab.loseHost(zone);
    await carriedBy(lab, peer);
    await lab.loseHost(peer);
    await lab.cloud.until('the third carries both', () =>
      [zone, peer].every(each => lab.cloud.carrierOf(each) === third),
    );
    const { outageMilliseconds, addresses } = await felt(
      from - 50,
      Date.now() + 1_500,
    );
    return {
      seen: `outage in two parts over ${(outageMilliseconds / 1000).toFixed(
        1,
      )} s, addresses ${addresses.join(', ')}`,
      isMet: addresses.join() === '203.0.113.10',
    };
  },
};
