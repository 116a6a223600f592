/**
 * What the cloud says of the resource, in our words. `changing`: it is being made or changed, and
 * carries flows meanwhile; `unknown`: the cloud says nothing, or a word that its provider does not know.
 *
 * @public
 */
export type GatewayState =
  | 'ready'
  | 'changing'
  | 'deleting'
  | 'failed'
  | 'unknown';
