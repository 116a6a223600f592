import type { Json } from '../arm/JsonObject';

/**
 * What is answered to a request.
 *
 * @internal
 */
export interface ArmReply {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}
