import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { judgeDocument } from './judgeDocument';
import type { RunServiceOptions } from './RunServiceOptions';
import { violationsError } from './violationsError';

/**
 * Parses a document with the provider that takes its kind; throws an `InputError` that lists what
 * is wrong with it.
 *
 * @internal
 */
export function acceptDocument(
  document: unknown,
  options: Pick<RunServiceOptions, 'providers'>,
): AcceptedSpec {
  const judged = judgeDocument(document, options);
  if ('violations' in judged) {
    throw violationsError(judged.violations);
  }
  return judged.spec;
}
