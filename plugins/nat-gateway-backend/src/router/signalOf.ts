import type { Response } from 'express';

/**
 * Aborts when the caller goes away before the answer.
 *
 * @internal
 */
export function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  return controller.signal;
}
