import { Tools } from '../shared/Tools';
import { FailoverClients } from './FailoverClients';
import { lookAround } from './lookAround';
import { parseTrigger } from './parseTrigger';
import { settleZone, ZoneOutcome } from './settleZone';

/**
 * The only writer of default routes. Reserved concurrency keeps it to one invocation at a time:
 * Parameter Store has no compare-and-set. That excludes a second Lambda, not a person at the
 * console; so routes are read in each invocation before they are written, and never taken from the
 * state.
 */
export function createFailover(clients: FailoverClients, tools: Tools) {
  return async (event: unknown): Promise<readonly ZoneOutcome[]> => {
    const trigger = parseTrigger(event);
    tools.log.info('invoked', { trigger });
    const surroundings = await lookAround(clients, tools, trigger);
    const results = await Promise.allSettled(
      surroundings.fleet.zones.map(zone =>
        settleZone(clients, tools, surroundings, zone),
      ),
    );
    const errors: unknown[] = results.flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    if (errors.length > 0) {
      throw new AggregateError(errors, errors.join('; '));
    }
    return results.flatMap(result =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
  };
}
