import { InvokeCommand } from '@aws-sdk/client-lambda';
import {
  Announcement,
  FleetZone,
  metrics,
  names,
  ZoneState,
} from '../../contract';
import { announce } from '../shared/announce';
import { Tools } from '../shared/Tools';
import { writeZoneState } from '../shared/ZoneStates';
import { decideMove } from './decideMove';
import { FailoverClients } from './FailoverClients';
import { Surroundings } from './lookAround';
import { moveRoutes } from './moveRoutes';
import { proveZone } from './proveZone';
import { routedZone } from './readRoutes';

/** Assumed, with a margin: describe calls of EC2 are eventually consistent, after seconds. */
const DESCRIBES_LAG_MILLISECONDS = 30_000;

/** The result for one zone of one invocation. */
export interface ZoneOutcome {
  readonly zone: string;
  readonly activeZone: string;
  /** Route tables that were changed. */
  readonly moved: readonly string[];
  readonly reason: string;
}

/**
 * Moves the traffic of one zone to where it belongs. The intent is stored first; then come the
 * routes, then the addresses, then the announcement. An invocation that is killed in between is
 * finished by the next one, whatever its event.
 */
export async function settleZone(
  clients: FailoverClients,
  { environment, log, now, count }: Tools,
  { fleet, trigger, routes, stored, states, judge }: Surroundings,
  zone: FleetZone,
): Promise<ZoneOutcome> {
  const before = stored.get(zone.zone)!;
  const routed = routedZone(fleet, zone, routes)?.zone;
  let state = states.get(zone.zone)!;
  const save = async (next: ZoneState) => {
    state = next;
    await writeZoneState(clients.ssm, environment, zone.zone, next);
  };
  const tell = (
    kind: Announcement['kind'],
    rest: Pick<Announcement, 'from' | 'to' | 'reason'>,
  ) =>
    announce(clients.sns, fleet.topicArn, {
      kind,
      environment,
      zone: zone.zone,
      ...rest,
      epoch: state.epoch,
      at: now().toISOString(),
    });
  const unknown: string[] = [];
  const unproven: string[] = [];
  const firstHealthy = async (candidates: readonly string[]) => {
    for (const candidate of candidates) {
      const proof = await proveZone(clients.lambda, environment, candidate);
      log.info('asked', { zone: candidate, ...proof });
      if (proof.isHealthy) return candidate;
      unproven.push(`${candidate}: ${JSON.stringify(proof.evidence)}`);
      if (proof.isUnknown) unknown.push(`${candidate}: ${proof.evidence}`);
    }
    return undefined;
  };

  const preferred =
    trigger.kind === 'command' && trigger.command.zone === zone.zone
      ? trigger.command.to
      : undefined;
  const move = decideMove({
    zone,
    routed,
    state,
    judge,
    failback: fleet.failback,
    now: now(),
    preferred,
  });
  const target =
    move.kind === 'move'
      ? await (state.forced
          ? move.candidates[0]
          : firstHealthy(move.candidates))
      : undefined;
  if (move.kind === 'move' && preferred && !target) {
    const evidence = unproven.join('; ') || judge(preferred).reason;
    throw new Error(
      `${zone.zone} stays with ${state.activeZone}: ${preferred} is not proven healthy (${evidence}). Nothing was changed; "force" moves there all the same.`,
    );
  }

  const isUndecided = !target && unknown.length > 0;
  if (move.kind === 'move' && !target && move.isFailure && !isUndecided) {
    log.error('no healthy zone', { zone: zone.zone, reason: move.reason });
    count(metrics.names.noHealthyZone, zone.zone, 1);
    if (!state.alerted) {
      await tell('no-healthy-zone', {
        from: state.activeZone,
        reason: move.reason,
      });
    }
    state = { ...state, alerted: true };
  } else if (judge(state.activeZone).verdict === 'healthy' && state.alerted) {
    state = { ...state, alerted: false };
  }
  // Describe calls may lag: a route that still has its previous target is not a change by others.
  const mayLag =
    now().getTime() - Date.parse(state.since) < DESCRIBES_LAG_MILLISECONDS;
  const isFinished = state.epoch === state.announcedEpoch && !mayLag;
  if (
    move.kind === 'move' &&
    target &&
    (target !== state.activeZone || isFinished)
  ) {
    state = {
      ...state,
      activeZone: target,
      activeInterfaceId: fleet.zones.find(each => each.zone === target)!
        .natInterfaceId,
      from: routed ?? state.activeZone,
      reason: move.reason,
      since: now().toISOString(),
      epoch: state.epoch + 1,
      planned: state.planned && target !== zone.zone,
      alerted: false,
    };
  }
  if (JSON.stringify(state) !== JSON.stringify(before.state)) await save(state);
  if (isUndecided) {
    throw new Error(
      `${zone.zone} stays with ${
        state.activeZone
      }: the probes of its standbys could not be asked (${unknown.join(
        '; ',
      )}). The next invocation tries again.`,
    );
  }
  if (before.unreadable) await tell('state-rebuilt', { reason: state.reason });

  const moved = target ? await pointRoutes() : [];
  if (state.epoch > state.announcedEpoch) {
    await recoverAddresses();
    await tell('routes-moved', {
      from: state.from,
      to: state.activeZone,
      reason: state.reason,
    });
    await save({ ...state, announcedEpoch: state.epoch });
  }
  const isAway = state.activeZone !== zone.zone;
  count(metrics.names.onPeer, zone.zone, isAway ? 1 : 0);
  return {
    zone: zone.zone,
    activeZone: state.activeZone,
    moved,
    reason: state.reason,
  };

  async function pointRoutes() {
    const own = routes.filter(({ routeTableId }) =>
      zone.routeTableIds.includes(routeTableId),
    );
    const result = await moveRoutes(clients.ec2, own, state.activeInterfaceId);
    const { activeZone: to, from, reason } = state;
    log.info('routes', { zone: zone.zone, from, to, reason, ...result });
    count(metrics.names.routesMoved, zone.zone, result.moved.length);
    if (result.failures.length === 0) return result.moved;
    // The moved routes still need their address.
    if (result.moved.length > 0) await recoverAddresses();
    throw new AggregateError(
      result.failures.map(({ error }) => error),
      `${result.failures
        .map(({ routeTableId, error }) => `${routeTableId}: ${error}`)
        .join('; ')}. ${result.moved.length} other route tables of ${
        zone.zone
      } point to ${to}. The next invocation tries again.`,
    );
  }

  async function recoverAddresses() {
    await clients.lambda.send(
      new InvokeCommand({
        FunctionName: names(environment).recoverFunction,
        InvocationType: 'Event',
        Payload: JSON.stringify({ zone: zone.zone }),
      }),
    );
  }
}
