import { StartInstanceRefreshCommand } from '@aws-sdk/client-auto-scaling';
import { Launches } from '../../lab/Lab';
import { startWorkload } from '../startWorkload';
import { Behaviour, movesOf, zone } from './Behaviour';

/** Instances are replaced by ones that never become healthy: `launches` says when that shows. */
function launchFails(launches: Launches, what: string): Behaviour {
  return {
    what,
    expected: 'abandoned twice; the old instance serves; no request is lost',
    async play(lab) {
      const { cloud } = lab;
      const old = cloud.natOf(zone);
      const felt = await startWorkload(lab);
      const from = Date.now();
      lab.launches = launches;
      await cloud.clients('root').autoScaling.send(
        new StartInstanceRefreshCommand({
          AutoScalingGroupName: cloud.names.autoScalingGroup(zone),
        }),
      );
      const abandoned = () =>
        cloud.aws.journal
          .writes()
          .filter(({ input }) => JSON.stringify(input).includes('ABANDON'))
          .length;
      await cloud.until('abandoned twice', () => abandoned() >= 2, 90);
      await cloud.until(
        `${old} serves ${zone}`,
        () => cloud.carrierOf(zone) === zone && cloud.natOf(zone) === old,
      );
      const { lost, requests, addresses } = await felt(from, Date.now() + 500);
      return {
        seen: `${movesOf(lab)} moves, ${lost} of ${requests} lost`,
        isMet: lost === 0 && addresses.join() === '203.0.113.10',
      };
    },
  };
}

/** Its user data fails. */
export const launchNeverBoots = launchFails(
  'dead',
  'a replacement whose user data never ends',
);

/** Its settings are right, and it forwards nothing: only the probe notices. */
export const launchNeverForwards = launchFails(
  'deaf',
  'a replacement that forwards nothing once it has the interface',
);
