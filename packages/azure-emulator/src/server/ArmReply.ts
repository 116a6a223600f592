import type { Json } from '../arm/JsonObject';

/**
 * What is answered to a request.
 *
 * @internal
 */
export interface ArmReply {
  readonly status: number;
  readonly body?: Json;
  /** Instead of a body: one that is long, as pieces of its JSON, which are made while they are sent and others are answered. */
  readonly pieces?: AsyncGenerator<string>;
  readonly headers?: Readonly<Record<string, string>>;
}
