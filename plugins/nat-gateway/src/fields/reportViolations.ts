import type { ApiHolder } from '@backstage/core-plugin-api';
import type { Violation } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { sentenceOf } from '../words/sentenceOf';
import { sentenceWordsOf } from './sentenceWordsOf';

/**
 * Tells what rules have against a field's value, in the reader's language.
 *
 * @internal
 */
export async function reportViolations(
  violations: readonly Violation[],
  options: {
    readonly field: { readonly addError: (message: string) => void };
    readonly apis: ApiHolder;
  },
): Promise<void> {
  if (violations.length === 0) return;
  const words = await sentenceWordsOf(options.apis);
  violations.forEach(({ message, wording }) =>
    options.field.addError(sentenceOf({ text: message, wording }, words)),
  );
}
