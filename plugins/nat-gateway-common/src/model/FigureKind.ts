/**
 * What is measured: of a gateway now, and by a look back over days, whose `history` is all of it.
 *
 * @public
 */
export type FigureKind =
  | 'availability'
  | 'connections'
  | 'failedConnections'
  | 'packets'
  | 'throughput'
  | 'nodePorts'
  | 'dailyPeaks'
  | 'portUse'
  | 'history';
