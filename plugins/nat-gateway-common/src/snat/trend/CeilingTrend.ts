import type { NamedCeiling } from './NamedCeiling';
import type { Confidence } from './studentQuantile';

/**
 * A trend towards a named ceiling with its window and error, or why there is none to state.
 *
 * @public
 */
export type CeilingTrend =
  | {
      readonly kind: 'none';
      readonly reason:
        | 'windowTooShort'
        | 'tooManyDaysMissing'
        | 'notDistinguishableFromLevel'
        | 'falling';
      /** What was seen and what it would take, in words. */
      readonly text: string;
    }
  | {
      /** A daily peak is at or above the ceiling already. */
      readonly kind: 'reached';
      readonly ceiling: NamedCeiling;
      /** ISO 8601 date, UTC, of the first of them. */
      readonly on: string;
      /** Of that day. */
      readonly peak: number;
    }
  | {
      readonly kind: 'rising';
      readonly ceiling: NamedCeiling;
      readonly confidence: Confidence;
      /** ISO 8601 dates, UTC, of the first and last daily peak. */
      readonly window: {
        readonly start: string;
        readonly end: string;
        readonly days: number;
        readonly daysMissing: number;
      };
      /** Of the daily peak, each day. */
      readonly slopePerDay: number;
      readonly slopeInterval: readonly [number, number];
      /**
       * When a line through the daily peaks meets the ceiling. Absent when that is further ahead
       * than twice the window, where a line says nothing.
       */
      readonly meetsCeiling?: {
        readonly expected: string;
        readonly earliest: string;
        readonly latest: string;
      };
    };
