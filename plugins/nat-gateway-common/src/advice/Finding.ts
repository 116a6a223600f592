/**
 * How much a finding matters: `critical` loses connections now, `warning` will, `info` is worth knowing.
 *
 * @public
 */
export type FindingSeverity = 'critical' | 'warning' | 'info';

/**
 * One number that a finding rests on.
 *
 * @public
 */
export interface FindingEvidence {
  readonly label: string;
  readonly value: number | string;
  /** `connections`, `ports`, `minutes`, `ratio` … */
  readonly unit?: string;
  /** ISO 8601: when the number was true. */
  readonly observedAt?: string;
}

/**
 * A piece of advice with its evidence and its remedy. Titles and remedies are English;
 * the front end translates by {@link Finding.id} where it has the words.
 *
 * @public
 */
export interface Finding {
  /** Stable, kebab-case: `failed-connections`. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** The gateway or cluster that it is about. */
  readonly resourceId: string;
  readonly title: string;
  readonly remedy: string;
  readonly evidence: readonly FindingEvidence[];
  readonly docUrl: string;
}
