import { setTimeout as wait } from 'node:timers/promises';
import { WorkloadProbe } from '../../lab/agent/createWorkload';
import { Lab } from '../../lab/Lab';
import { internet } from '../../lab/labAddresses';
import { faults } from '../faults';
import { Felt, outageOf } from '../outageOf';
import { settings } from '../settings';

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
export async function gameDays(args: {
  readonly which: 'fast' | 'shipped';
  readonly runs: number;
  readonly names?: readonly string[];
  onRun(): void;
}): Promise<readonly GameDay[]> {
  const lab = await Lab.start(settings[args.which]);
  const { cloud } = lab;
  const { intervalMilliseconds } = settings[args.which].probing;
  const chosen = faults.filter(
    ({ name }) => !args.names || args.names.includes(name),
  );
  const windows: {
    fault: string;
    at: number;
    movedAt: number;
    repairedAt: number;
    homeAt: number;
  }[] = [];
  try {
    await lab.workload().call('startWorkload', {
      host: internet.partner,
      everyMilliseconds: 100,
      timeoutMilliseconds: 3_500,
    });
    for (let run = 0; run < args.runs; run++) {
      for (const fault of chosen) {
        // Faults occur at a random moment of the probe's interval.
        await wait(1_100 + Math.random() * intervalMilliseconds);
        const at = Date.now();
        await fault.cause(lab, zone);
        await cloud.until(
          `${fault.name}: ${peer} carries ${zone}`,
          () => cloud.carrierOf(zone) === peer,
          90,
        );
        const movedAt = Date.now();
        await wait(1_100);
        const repairedAt = Date.now();
        await fault.repair(lab, zone);
        await cloud.until(
          `${fault.name}: ${zone} is back`,
          () => cloud.carrierOf(zone) === zone,
          90,
        );
        windows.push({
          fault: fault.name,
          at,
          movedAt,
          repairedAt,
          homeAt: Date.now(),
        });
        args.onRun();
      }
    }
    await wait(500);
    const probes = await lab.workload().call<WorkloadProbe[]>('stopWorkload');
    return windows.map(({ fault, at, movedAt, repairedAt, homeAt }) => ({
      fault,
      failover: outageOf(probes, at - 50, movedAt + 1_000),
      failback: outageOf(probes, repairedAt, homeAt + 500),
    }));
  } finally {
    await lab.stop();
  }
}
