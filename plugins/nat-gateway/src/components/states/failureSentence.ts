import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Words } from '../../words/Words';

/**
 * What Azure said, quoted, else what came of asking it; with the code once.
 *
 * @internal
 */
export function failureSentence(
  failure: Pick<CollectionFailure, 'cloudMessage' | 'code' | 'message'>,
  options: { readonly t: Words },
): string {
  const { t } = options;
  const { cloudMessage, code, message } = failure;
  if (cloudMessage !== undefined) {
    return t('stale.said', { message: cloudMessage, code });
  }
  return message.includes(code)
    ? message
    : t('stale.noAnswer', { message, code });
}
