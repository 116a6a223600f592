import type { Handler } from './Handler';

/**
 * Handlers by `operationId`.
 *
 * @internal
 */
export type Handlers = Readonly<Record<string, Handler>>;
