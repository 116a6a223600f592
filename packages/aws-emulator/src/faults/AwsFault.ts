import type { FaultSchedule } from 'emulator-kit';

/**
 * A fault that the emulator causes on demand.
 *
 * @public
 */
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
