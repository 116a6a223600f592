import type { Request, Response } from 'express';

/**
 * What serves an operation of the API document. The request was validated against it.
 *
 * @internal
 */
export type Handler = (request: Request, response: Response) => Promise<void>;

/**
 * Handlers by `operationId`.
 *
 * @internal
 */
export type Handlers = Readonly<Record<string, Handler>>;
