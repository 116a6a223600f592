import type { Json, JsonObject } from '../Json';

/**
 * One way to steer an emulator over HTTP.
 *
 * @public
 */
export interface ControlRoute<Emulation> {
  readonly method: string;
  readonly path: string;
  /** Told by `GET /_emulator`. */
  readonly summary: string;
  readonly handle: (
    emulation: Emulation,
    request: {
      readonly url: URL;
      /** The body as a JSON object; refuses everything else. */
      readonly json: () => JsonObject;
      readonly parameters: Readonly<Record<string, string>>;
    },
  ) => ControlReply;
}

/**
 * What is answered to a request that steers the emulator.
 *
 * @public
 */
export interface ControlReply {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}
