import { setTimeout as wait } from 'node:timers/promises';
import { WorkloadProbe } from '../lab/agent/createWorkload';
import { Lab } from '../lab/Lab';
import { internet } from '../lab/labAddresses';
import { Felt, outageOf } from './outageOf';

/** Starts a workload that makes ten connections a second; returns what it felt between two moments. */
export async function startWorkload(lab: Lab) {
  await lab.workload().call('startWorkload', {
    host: internet.partner,
    everyMilliseconds: 100,
    timeoutMilliseconds: 3_500,
  });
  return async (from: number, to: number): Promise<Felt> => {
    await wait(Math.max(0, to - Date.now()));
    const probes = await lab
      .workload()
      .call<WorkloadProbe[]>('readWorkload', { from, to });
    return outageOf(probes, to);
  };
}
