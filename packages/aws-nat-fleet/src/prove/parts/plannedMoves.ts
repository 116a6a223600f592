import { setTimeout as wait } from 'node:timers/promises';
import { StartInstanceRefreshCommand } from '@aws-sdk/client-auto-scaling';
import { Lab } from '../../lab/Lab';
import { Felt } from '../outageOf';
import { settings } from '../settings';
import { startWorkload } from '../startWorkload';

const [zone, peer] = ['eu-west-1a', 'eu-west-1b'];

/** A planned move: a drain and its release, or a new instance for the old one. */
export interface PlannedMove {
  readonly kind: 'drain' | 'release' | 'replacement';
  readonly felt: Felt;
}

/** Drains a zone and releases it again, and replaces its instance, again and again in one lab. */
export async function* plannedMoves(args: {
  readonly drains: number;
  readonly replacements: number;
}): AsyncGenerator<PlannedMove> {
  const lab = await Lab.start(settings.fast);
  const { cloud } = lab;
  try {
    const felt = await startWorkload(lab);
    const move = async (
      kind: PlannedMove['kind'],
      act: () => Promise<void>,
    ) => {
      const from = Date.now();
      await act();
      return { kind, felt: await felt(from, Date.now() + 500) };
    };
    const command = (kind: 'drain' | 'release', carrier: string) =>
      move(kind, async () => {
        await cloud.command(kind, zone);
        await cloud.until(
          `${kind}: ${carrier} carries ${zone}`,
          () => cloud.carrierOf(zone) === carrier,
        );
      });
    await wait(1_500);
    for (let run = 0; run < args.drains; run++) {
      yield await command('drain', peer);
      yield await command('release', zone);
    }
    for (let run = 0; run < args.replacements; run++) {
      yield await move('replacement', () => replaceInstance(lab));
    }
  } finally {
    await lab.stop();
  }
}

/** Replaces the instance of the zone, and waits until the old one is gone and traffic has returned. */
async function replaceInstance({ cloud }: Lab): Promise<void> {
  const old = cloud.natOf(zone);
  await cloud.clients('root').autoScaling.send(
    new StartInstanceRefreshCommand({
      AutoScalingGroupName: cloud.names.autoScalingGroup(zone),
    }),
  );
  await cloud.until(
    `${old} is replaced and ${zone} carries itself`,
    () =>
      cloud.aws.state
        .list('instanceRefreshes')
        .every(({ status }) => status === 'Successful') &&
      cloud.carrierOf(zone) === zone,
    90,
  );
}
