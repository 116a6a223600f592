import { setTimeout as wait } from 'node:timers/promises';
import { Behaviour, carriedBy, movesOf, peer, zone } from './Behaviour';

/** The API throttles writes, and shows old states. */
export const describesLag: Behaviour = {
  what: 'describes 2 s behind writes, ReplaceRoute throttled twice',
  expected: 'moves once, with routes and addresses',
  options: { describeLagMilliseconds: 2_000 },
  async play(lab) {
    await wait(1_000);
    lab.cloud.aws.faults.add({
      action: 'ec2:ReplaceRoute',
      throttle: true,
      times: 2,
    });
    await lab.network.cut('egress', zone);
    await carriedBy(lab, peer, 60);
    await wait(5_000);
    return { seen: `${movesOf(lab)} moves`, isMet: movesOf(lab) === 1 };
  },
};
