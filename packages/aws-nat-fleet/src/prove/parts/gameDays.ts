import { setTimeout as wait } from 'node:timers/promises';
import { Lab } from '../../lab/Lab';
import { faults } from '../faults';
import { Felt } from '../outageOf';
import { settings } from '../settings';
import { startWorkload } from '../startWorkload';

/** One fault and its recovery. */
export interface GameDay {
  readonly fault: string;
  readonly failover: Felt;
  readonly failback: Felt;
}

const [zone, peer] = ['eu-west-1a', 'eu-west-1b'];

/**
 * Causes each of the six faults again and again in one lab, under a workload that makes ten
 * connections a second.
 */
export async function* gameDays(args: {
  readonly which: 'fast' | 'shipped';
  readonly runs: number;
}): AsyncGenerator<GameDay> {
  const lab = await Lab.start(settings[args.which]);
  const { cloud } = lab;
  const { intervalMilliseconds } = settings[args.which].probing;
  // Faults occur at a random moment of the probe's interval.
  const pause = () => wait(1_100 + Math.random() * intervalMilliseconds);
  const carries = (fault: string, carrier: string) =>
    cloud.until(
      `${fault}: ${carrier} carries ${zone}`,
      () => cloud.carrierOf(zone) === carrier,
      90,
    );
  try {
    const felt = await startWorkload(lab);
    await pause();
    for (let run = 0; run < args.runs; run++) {
      for (const { name: fault, cause, repair } of faults) {
        const at = Date.now();
        await cause(lab, zone);
        await carries(fault, peer);
        const movedAt = Date.now();
        await wait(1_100);
        const repairedAt = Date.now();
        await repair(lab, zone);
        await carries(fault, zone);
        const homeAt = Date.now();
        const [failover, failback] = await Promise.all([
          felt(at - 50, movedAt + 1_000),
          felt(repairedAt, homeAt + 500),
          pause(),
        ]);
        yield { fault, failover, failback };
      }
    }
  } finally {
    await lab.stop();
  }
}
