import type { JsonObject } from '@backstage/types';

/**
 * A request to the resource manager.
 *
 * @internal
 */
export interface ArmRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** A path below the resource manager, or a whole URL that the resource manager gave. */
  readonly path: string;
  readonly apiVersion?: string;
  readonly body?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
  /** A write has none: cut off, it may have taken effect. */
  readonly signal?: AbortSignal;
}

/**
 * What the resource manager answered; never an error status, which is thrown.
 *
 * @internal
 */
export interface ArmResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when the answer had no JSON object. */
  readonly body: JsonObject;
}

/**
 * The resource manager without types. Error statuses are thrown.
 *
 * @internal
 */
export interface ArmClient {
  send(request: ArmRequest): Promise<ArmResponse>;
}
