import { FleetZone, ZoneState } from '../../contract';
import { StoredState } from '../shared/ZoneStates';
import { Trigger } from './parseTrigger';

/**
 * The state of a zone after a read and an event. A report that is not newer than the newest one
 * changes nothing. A missing or unreadable state starts again from the targets of the routes, and is
 * drained only if the command requests it.
 */
export function updateState(
  zone: FleetZone,
  stored: StoredState,
  routed: { readonly zone: string; readonly interfaceId: string } | undefined,
  trigger: Trigger,
  now: Date,
): ZoneState {
  const state: ZoneState = stored.state ?? {
    activeZone: routed?.zone ?? zone.zone,
    activeInterfaceId: routed?.interfaceId ?? zone.natInterfaceId,
    reason: stored.unreadable
      ? 'the state parameter was unreadable'
      : 'first seen',
    since: now.toISOString(),
    // Never lower than before: each epoch was one write at least.
    epoch: stored.version,
    drained: false,
    planned: false,
    announcedEpoch: stored.version,
    alerted: false,
  };
  if (trigger.kind === 'probe' && trigger.report.zone === zone.zone) {
    const { verdict, rounds, endedAt } = trigger.report;
    const newest = state.probe;
    if (newest && Date.parse(endedAt) <= Date.parse(newest.at)) return state;
    const isSame = newest?.verdict === verdict;
    return {
      ...state,
      probe: {
        verdict,
        rounds: isSame ? newest.rounds + rounds : rounds,
        at: endedAt,
      },
    };
  }
  if (trigger.kind === 'command' && trigger.command.zone === zone.zone) {
    const { command, reason, to, force } = trigger.command;
    const drained = command === 'drain';
    const isRepeated = drained
      ? state.drained &&
        (!to || to === state.activeZone) &&
        (!force || state.forced)
      : !state.drained && state.planned;
    if (isRepeated) return state;
    return {
      ...state,
      drained,
      forced: drained && force ? true : undefined,
      planned: true,
      reason: `${command}: ${reason}`,
    };
  }
  return state;
}
