import { setTimeout as wait } from 'node:timers/promises';
import { Behaviour, movesOf, zone } from './Behaviour';

/** A NAT that is healthy for a moment is not trusted. */
export const flapping: Behaviour = {
  what: 'a NAT that fails and recovers every 3 s, for 48 s',
  expected: 'one move',
  options: { failback: { goodRounds: 10, dwellSeconds: 20 } },
  async play(lab) {
    for (let turn = 0; turn < 8; turn++) {
      await lab.network.cut('egress', zone);
      await wait(3_000);
      await lab.network.restore('egress', zone);
      await wait(3_000);
    }
    return { seen: `${movesOf(lab)} moves`, isMet: movesOf(lab) === 1 };
  },
};
