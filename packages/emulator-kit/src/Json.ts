/**
 * Any JSON value.
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
 * A JSON object; what is undefined is left out.
 *
 * @public
 */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
