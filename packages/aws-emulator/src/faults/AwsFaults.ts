import {
  CappedJournal,
  type FaultSchedule,
  MatchedFaults,
  matchesText,
  type NumberedEntry,
} from 'emulator-kit';

/** A fault that the emulator causes on demand. @public */
export interface AwsFault extends FaultSchedule {
  /** A text that the action contains, such as `ec2:ReplaceRoute`, ignoring case, or a pattern; any action when left out. */
  readonly action?: string | RegExp;
  /** The same for the caller's ARN. */
  readonly principal?: string | RegExp;
  /** The same for the parameters as JSON, such as an id or a name. */
  readonly resource?: string | RegExp;
  /** Refuses the call with the throttling error of the service. */
  readonly throttle?: boolean;
}

interface FaultyCall {
  readonly action: string;
  readonly principal: string;
  readonly input: unknown;
}

/** The faults that wait for matching calls. @public */
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

/** One call that the emulator has answered. @public */
export interface CallEntry extends NumberedEntry {
  /** Such as `ec2:ReplaceRoute`. */
  readonly action: string;
  /** ARN of the caller; empty when it is not known. */
  readonly principal: string;
  /** The parameters as they were sent. */
  readonly input: unknown;
  readonly isWrite: boolean;
  readonly errorCode?: string;
}

/** The calls so far. The newest are kept; all are counted. @public */
export class CallJournal extends CappedJournal<CallEntry> {
  protected kindOf({ action }: Omit<CallEntry, 'sequence'>): string {
    return action;
  }

  /** Calls of actions that write. */
  writes(): readonly CallEntry[] {
    return this.entries().filter(({ isWrite }) => isWrite);
  }

  /** The number of calls of each action and with each status, and the number of dropped entries. */
  counts() {
    const { byKind, ...counts } = this.tally();
    return { ...counts, byAction: byKind };
  }
}
