import { MatchedFaults, matchesText } from 'emulator-kit';
import type { AwsFault } from './AwsFault';

interface FaultyCall {
  readonly action: string;
  readonly principal: string;
  readonly input: unknown;
}

/**
 * The faults that wait for matching calls.
 *
 * @public
 */
export class AwsFaults extends MatchedFaults<AwsFault, FaultyCall> {
  /** Counts a call and returns the faults that apply to it. */
  take(call: FaultyCall): readonly AwsFault[] {
    return this.strike(call);
  }

  protected matches(fault: AwsFault, call: FaultyCall): boolean {
    return (
      matchesText(call.action, fault.action) &&
      matchesText(call.principal, fault.principal) &&
      (fault.resource === undefined ||
        matchesText(JSON.stringify(call.input), fault.resource))
    );
  }
}
