import { playScript } from '../playScript';
import { startWorkload } from '../startWorkload';
import { Behaviour, carriedBy, peer, zone } from './Behaviour';

/** The operators' scripts, by hand, while a workload uses the fleet. */
export const scripts: Behaviour = {
  what: 'verify_nat.sh; override_route.sh to the peer; verify; back; verify',
  expected: 'ends 0 0 3 0 0, no request lost, one address',
  async play(lab) {
    const run = async (command: string) => {
      const { status, output } = await playScript(
        command,
        lab.cloud.aws.clientConfig('root'),
      );
      return { status, output };
    };
    const felt = await startWorkload(lab);
    const from = Date.now();
    const runs = [
      await run('verify_nat.sh lab'),
      await run(`override_route.sh lab ${zone} --to ${peer} --yes`),
    ];
    await carriedBy(lab, peer);
    runs.push(await run('verify_nat.sh lab'));
    runs.push(await run(`override_route.sh lab ${zone} --back --yes`));
    await carriedBy(lab, zone);
    runs.push(await run('verify_nat.sh lab'));
    const { requests, lost, addresses } = await felt(from, Date.now() + 500);
    const ends = runs.map(({ status }) => status).join(' ');
    const isPeerNamed = runs[2].output.includes(
      `PEER  ${zone} is carried by ${peer}, with its own addresses`,
    );
    return {
      seen: `ends ${ends}, ${lost} of ${requests} lost, ${addresses.join(
        ', ',
      )}${isPeerNamed ? '' : `; the peer is not named: ${runs[2].output}`}`,
      isMet:
        ends === '0 0 3 0 0' &&
        isPeerNamed &&
        requests > 0 &&
        lost === 0 &&
        addresses.join() === lab.cloud.fleet.zones[0].egress[0].publicIp,
    };
  },
};
