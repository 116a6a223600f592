/**
 * Any JSON value as ARM sends and receives it.
 *
 * @public
 */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | JsonObject;

/**
 * A JSON object as ARM sends and receives it.
 *
 * @public
 */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
