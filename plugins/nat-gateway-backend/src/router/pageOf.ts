import type { Request } from 'express';

/**
 * Which page of a list a request asks for.
 *
 * @internal
 */
export function pageOf({ query: { cursor, limit } }: Request): {
  readonly cursor?: string;
  readonly limit: number;
} {
  return {
    ...(cursor !== undefined && { cursor: String(cursor) }),
    limit: Number(limit),
  };
}
