import { setTimeout as wait } from 'node:timers/promises';
import { WorkloadProbe } from '../../lab/agent/createWorkload';
import { Lab } from '../../lab/Lab';
import { internet } from '../../lab/labAddresses';
import { Felt, outageOf } from '../outageOf';
import { settings } from '../settings';

const [zone, peer] = ['eu-west-1a', 'eu-west-1b'];

/** Drains a zone and releases it again; each is a planned move. */
export async function plannedMoves(args: {
  readonly runs: number;
  onRun(): void;
}): Promise<readonly Felt[]> {
  const lab = await Lab.start(settings.fast);
  const { cloud } = lab;
  const moves: { from: number; to: number }[] = [];
  const move = async (command: 'drain' | 'release', carrier: string) => {
    await wait(300 + Math.random() * 200);
    const from = Date.now();
    await cloud.command(command, zone);
    await cloud.until(
      `${command}: ${carrier} carries ${zone}`,
      () => cloud.carrierOf(zone) === carrier,
    );
    moves.push({ from, to: Date.now() + 200 });
  };
  try {
    await lab.workload().call('startWorkload', {
      host: internet.partner,
      everyMilliseconds: 100,
      timeoutMilliseconds: 3_500,
    });
    await wait(1_500);
    for (let run = 0; run < args.runs; run++) {
      await move('drain', peer);
      await move('release', zone);
      args.onRun();
    }
    await wait(500);
    const probes = await lab.workload().call<WorkloadProbe[]>('stopWorkload');
    return moves.map(({ from, to }) => outageOf(probes, from, to));
  } finally {
    await lab.stop();
  }
}
