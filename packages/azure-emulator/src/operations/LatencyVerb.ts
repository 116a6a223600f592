/**
 * What takes time: a write, a read of one resource, the first page of a list, or a page after it.
 *
 * @internal
 */
export type LatencyVerb =
  | 'create'
  | 'update'
  | 'delete'
  | 'get'
  | 'list'
  | 'page';
