import { setTimeout as wait } from 'node:timers/promises';
import { metrics, ProbeReport, ProbeSettings } from '../../contract';
import { Tools } from '../shared/Tools';
import { askDestination } from './askDestination';
import { probeUntilChange } from './probeUntilChange';

/** The invocation ends before that of the next minute begins. */
const RUN_FOR_MILLISECONDS = 58_000;

/** What the schedule, or nat-route-failover (`once`), invokes the probe with. */
export interface ProbeRequest {
  readonly once?: boolean;
  readonly runForMilliseconds?: number;
}

/**
 * The probe of one zone. It runs in the probe subnet, whose route table is pinned to the NAT of its
 * zone. Behind a failed NAT it cannot call any API: its result is the record of its invocation, and
 * its metrics go to standard output.
 */
export function createProbe(
  zone: string,
  settings: ProbeSettings,
  { count, log, now }: Tools,
) {
  // A warm function remembers its verdict: its next minute ends when the NAT is healthy again.
  let previous: ProbeReport['verdict'] | undefined;
  return async (request: ProbeRequest = {}): Promise<ProbeReport> => {
    const report = await probeUntilChange(
      zone,
      settings,
      {
        runForMilliseconds: request.runForMilliseconds ?? RUN_FOR_MILLISECONDS,
        rounds: request.once ? 1 : undefined,
        previous: request.once ? undefined : previous,
      },
      {
        ask: askDestination,
        now,
        wait,
        onRound(fastest) {
          count(
            metrics.names.reachability,
            zone,
            fastest === undefined ? 0 : 1,
          );
          if (fastest !== undefined) {
            count(metrics.names.latency, zone, fastest, 'Milliseconds');
          }
        },
      },
    );
    if (!request.once) previous = report.verdict;
    log.info('probed', { report });
    return report;
  };
}
