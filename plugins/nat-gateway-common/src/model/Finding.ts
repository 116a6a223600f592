import type { Wording } from '../words/Wording';
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
 * A piece of advice with its evidence and its remedy, in English; a frontend says them in the
 * reader's language with {@link Finding.wording}.
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
  /** Which sentences title and remedy are; absent where another provider has only English. */
  readonly wording?: {
    readonly title: Wording;
    /** One after the other, with a space between. */
    readonly remedy: readonly Wording[];
  };
  readonly evidence: readonly FindingEvidence[];
  readonly docUrl: string;
  /** The remedy as a change of the Spec, where a run can do it. */
  readonly change?: SpecChange;
}
