/**
 * What ARM counts separately: GET and HEAD are reads, DELETE is a delete, all else a write.
 *
 * @internal
 */
export type RequestKind = 'read' | 'write' | 'delete';
