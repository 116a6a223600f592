import type { Json, JsonObject } from '../Json';

/**
 * An endpoint that controls an emulator over HTTP.
 *
 * @public
 */
export interface ControlRoute<Emulation> {
  readonly method: string;
  readonly path: string;
  /** Listed by `GET /_emulator`. */
  readonly summary: string;
  readonly handle: (
    emulation: Emulation,
    request: {
      readonly url: URL;
      /** Returns the body as a JSON object; refuses any other body. */
      readonly json: () => JsonObject;
      readonly parameters: Readonly<Record<string, string>>;
    },
  ) => ControlReply;
}

/**
 * The answer to a control request.
 *
 * @public
 */
export interface ControlReply {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}
