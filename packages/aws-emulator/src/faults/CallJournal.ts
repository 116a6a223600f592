import { CappedJournal, type NumberedEntry } from 'emulator-kit';

/**
 * One call that the emulator has answered.
 *
 * @public
 */
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

/**
 * The calls so far. The newest are kept; all are counted.
 *
 * @public
 */
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
