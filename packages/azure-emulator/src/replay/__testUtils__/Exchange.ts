import type { Json } from '../../arm/JsonObject';

/**
 * One recorded request with what Azure answered.
 *
 * @internal
 */
export interface Exchange {
  /** Its number in the recording. */
  readonly id: string;
  readonly method: string;
  /** As recorded: with or without a host, and perhaps cut with `…`. */
  readonly uri: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody?: Json;
  /** More than one only in a documented example. */
  readonly statuses: readonly number[];
  readonly headers: Readonly<Record<string, string>>;
  /** A transcribed excerpt leaves headers out, so that a missing one proves nothing. */
  readonly hasAllHeaders: boolean;
  readonly body?: Json;
}
