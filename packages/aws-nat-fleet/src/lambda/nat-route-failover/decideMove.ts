import { Fleet, FleetZone, ZoneState } from '../../contract';
import { Judgement } from './judgeZone';

/** Everything that decides where a zone's traffic goes. */
export interface Situation {
  readonly zone: Pick<FleetZone, 'zone' | 'standbys'>;
  /** The zone that every route table points to; undefined when they differ or point elsewhere. */
  readonly routed: string | undefined;
  readonly state: ZoneState;
  readonly judge: (zone: string) => Judgement;
  readonly failback: Fleet['failback'];
  readonly now: Date;
  /** The standby that an operator named. */
  readonly preferred?: string;
}

/** Stay, or move to the first candidate that is proven healthy now. */
export type Move =
  | { readonly kind: 'stay' }
  | {
      readonly kind: 'move';
      readonly candidates: readonly string[];
      readonly reason: string;
      /** The zone is left because its NAT fails: raise an alert if no candidate is healthy. */
      readonly isFailure: boolean;
    };

/**
 * Decides where the traffic of a zone has to go.
 *
 * @example
 * a failing home → its standbys in their order; a failing standby → home first; a healthy home →
 * back after `goodRounds` and the dwell; a drained one → not before its release; an operator's
 * standby → there or nowhere, and once forced → stay until the release
 */
export function decideMove(situation: Situation): Move {
  const { zone, routed, state, judge, failback, now, preferred } = situation;
  const home = zone.zone;
  const active = state.activeZone;
  const isAway = active !== home;
  const peers = zone.standbys.map(standby => standby.zone);
  // Home is the last resort of a drained zone, and the first choice of any other.
  const order = state.drained ? [...peers, home] : [home, ...peers];
  const others = order.filter(
    candidate =>
      candidate !== active && judge(candidate).verdict !== 'unhealthy',
  );
  const isOverride = preferred !== undefined && preferred !== active;
  if (isOverride || (state.forced && routed !== active)) {
    return {
      kind: 'move',
      candidates: [preferred ?? active].filter(
        candidate => state.forced || judge(candidate).verdict !== 'unhealthy',
      ),
      reason: state.reason,
      isFailure: false,
    };
  }
  if (state.forced) return { kind: 'stay' };
  const current = judge(active);
  if (current.verdict === 'unhealthy') {
    return {
      kind: 'move',
      candidates: others,
      reason: `${active}: ${current.reason}`,
      isFailure: true,
    };
  }
  if (!isAway && state.drained) {
    return {
      kind: 'move',
      candidates: others,
      reason: state.reason,
      isFailure: false,
    };
  }
  if (isAway && !state.drained) {
    const { verdict, reason } = judge(home);
    const isProven = (state.probe?.rounds ?? 0) >= failback.goodRounds;
    const dwelt =
      now.getTime() - Date.parse(state.since) >= failback.dwellSeconds * 1000;
    const isReady = state.planned
      ? // Every candidate is proven healthy before traffic moves there; a planned move needs nothing else.
        verdict !== 'unhealthy'
      : verdict === 'healthy' && isProven && dwelt;
    if (isReady) {
      return {
        kind: 'move',
        candidates: [home],
        reason: `${home} is healthy again: ${reason}`,
        isFailure: false,
      };
    }
  }
  return routed === active
    ? { kind: 'stay' }
    : {
        kind: 'move',
        candidates: [active, ...others],
        reason: `routes do not point to ${active}: ${state.reason}`,
        isFailure: false,
      };
}
