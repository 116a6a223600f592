import { ZoneState } from '../../contract';

/** What is known of the NAT of one zone at one moment. */
export interface ZoneEvidence {
  /** The instance that holds the NAT interface, if any does. */
  readonly instance:
    | { readonly id: string; readonly state: string }
    | undefined;
  /** The instance will be terminated: its own state change says so. */
  readonly leaving: string | undefined;
  readonly probe: ZoneState['probe'];
  /** Of the NLB, in mode `nlb`. */
  readonly target: 'healthy' | 'unhealthy' | undefined;
  /** Name of the alarm of this zone that is in the state ALARM. */
  readonly alarm: string | undefined;
}

/** A verdict and why. */
export interface Judgement {
  readonly verdict: 'healthy' | 'unhealthy' | 'unknown';
  readonly reason: string;
}

/** A probe reports at least every minute; two missed reports count as silence. */
const SILENT_AFTER_MILLISECONDS = 150_000;

/**
 * The only rule that decides whether the NAT of a zone works. Only the probe tests the whole path, so
 * it decides while it reports. When it is silent, target health and an alarm have to agree: either
 * alone is `unknown`, and `unknown` moves nothing.
 */
export function judgeZone(evidence: ZoneEvidence, now: Date): Judgement {
  const { instance, leaving, probe, target, alarm } = evidence;
  if (!instance) {
    return {
      verdict: 'unhealthy',
      reason: 'no instance holds the NAT interface',
    };
  }
  if (instance.state !== 'running') {
    return {
      verdict: 'unhealthy',
      reason: `instance ${instance.id} is ${instance.state}`,
    };
  }
  if (leaving) return { verdict: 'unhealthy', reason: leaving };
  const age = probe && now.getTime() - Date.parse(probe.at);
  if (probe && age !== undefined && age <= SILENT_AFTER_MILLISECONDS) {
    return {
      verdict: probe.verdict,
      reason: `probe: ${probe.verdict} for ${probe.rounds} rounds`,
    };
  }
  return target === 'unhealthy' && alarm
    ? {
        verdict: 'unhealthy',
        reason: `probe silent, target unhealthy, alarm ${alarm}`,
      }
    : { verdict: 'unknown', reason: 'probe silent' };
}
