/**
 * A duration as people say it: in minutes where they are whole, else in seconds.
 *
 * @internal
 */
export function inMinutesOrSeconds(seconds: number): {
  readonly value: number;
  readonly unit: 'minutes' | 'seconds';
  /** `4 min`, `350 s`. */
  readonly text: string;
} {
  return seconds % 60 === 0
    ? { value: seconds / 60, unit: 'minutes', text: `${seconds / 60} min` }
    : { value: seconds, unit: 'seconds', text: `${seconds} s` };
}
