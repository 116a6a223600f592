import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cloudName } from '../../cloud/cloudName';
import type { CloudScreens } from '../../cloud/CloudScreens';
import type { Words } from '../../words/Words';

/**
 * What the cloud said, quoted, else what came of asking it; with the code once.
 *
 * @internal
 */
export function failureSentence(
  failure: Pick<CollectionFailure, 'cloudMessage' | 'code' | 'message'>,
  options: {
    readonly t: Words;
    readonly cloud: CloudScreens | undefined;
  },
): string {
  const { cloud, t } = options;
  const { cloudMessage, code, message } = failure;
  if (cloudMessage !== undefined) {
    return t('stale.said', {
      cloud: cloudName(cloud, { t, isFirst: true }),
      message: cloudMessage,
      code,
    });
  }
  return message.includes(code)
    ? message
    : t('stale.noAnswer', { message, code });
}
