import type { SpecChange } from './SpecChange';

/**
 * How much a finding matters: `critical` loses connections now, `warning` will, `info` is worth
 * knowing. What a gateway's status does not say is `info`: a healthy gateway never warns.
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
  /** Stable, camelCase, what is counted: `failedConnections`. */
  readonly id: string;
  /** The same in English, for readers that do not know the id. */
  readonly label: string;
  readonly value: number | string;
  /** `connections`, `ports`, `minutes`, `ratio` … */
  readonly unit?: string;
  /** ISO 8601: when the number was true. */
  readonly observedAt?: string;
}

/**
 * A piece of advice with its evidence and its remedy. Titles and remedies are English;
 * a frontend that knows the {@link Finding.id} says them in its own words with the
 * {@link Finding.values}.
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
  /** The numbers and names in title and remedy, each named with its unit: `usualMinutes`. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly evidence: readonly FindingEvidence[];
  readonly docUrl: string;
  /** The remedy as a change of the Spec, where a run can do it. */
  readonly change?: SpecChange;
}
