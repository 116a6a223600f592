/**
 * What a gateway is measured at.
 *
 * @public
 */
export type FigureKind =
  | 'availability'
  | 'connections'
  | 'failedConnections'
  | 'packets';
