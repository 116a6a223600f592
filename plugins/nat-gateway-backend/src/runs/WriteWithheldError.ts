import { CustomErrorBase } from '@backstage/errors';

/**
 * Keeps a provider from sending a write that the run must not make.
 *
 * @internal
 */
export class WriteWithheldError extends CustomErrorBase {
  readonly name = 'WriteWithheldError' as const;
}
