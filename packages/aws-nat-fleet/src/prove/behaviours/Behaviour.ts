import { WorkloadProbe } from '../../lab/agent/createWorkload';
import { Lab, LabOptions } from '../../lab/Lab';

/** A game day that is judged by what happens, not by how long it takes. */
export interface Behaviour {
  readonly what: string;
  readonly expected: string;
  /** Of its lab, beside a probe every second. */
  readonly options?: Partial<LabOptions>;
  play(lab: Lab): Promise<{ readonly seen: string; readonly isMet: boolean }>;
}

/** The zone whose NAT fails, and the one that takes over. */
export const [zone, peer] = ['eu-west-1a', 'eu-west-1b'];

/** How often routes have moved. */
export const movesOf = (lab: Lab) =>
  lab.cloud.announcements.filter(({ kind }) => kind === 'routes-moved').length;

/** One request of the first zone's workload. */
export const connect = (lab: Lab, host: string) =>
  lab.workload().call<WorkloadProbe>('askOnce', {
    host,
    everyMilliseconds: 0,
    timeoutMilliseconds: 1_500,
  });

/** Waits until a zone, else the first one, is carried by `carrier`. */
export const carriedBy = (lab: Lab, carrier: string, seconds?: number) =>
  lab.cloud.until(
    `${carrier} carries ${zone}`,
    () => lab.cloud.carrierOf(zone) === carrier,
    seconds,
  );
