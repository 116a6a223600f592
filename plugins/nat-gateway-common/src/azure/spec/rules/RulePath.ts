/**
 * Where in a Spec the judged value stands, when that is not the usual place.
 *
 * @public
 */
export interface RulePath {
  readonly path?: string;
}
