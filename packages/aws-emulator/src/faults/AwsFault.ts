import type { FaultSchedule } from 'emulator-kit';

/**
 * Something that goes wrong on demand.
 *
 * @public
 */
export interface AwsFault extends FaultSchedule {
  /** A text that the action contains, such as `ec2:ReplaceRoute`, in any case, or a pattern; any action when left out. */
  readonly action?: string | RegExp;
  /** The same of the caller's ARN. */
  readonly principal?: string | RegExp;
  /** The same of the parameters as JSON: an id, a name. */
  readonly resource?: string | RegExp;
  /** Refused as the service refuses what is too much. */
  readonly throttle?: boolean;
}
