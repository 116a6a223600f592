import {
  say,
  type Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { asWayOut } from './asWayOut';
import { readAzureFailure } from './readAzureFailure';
import { wayOutOf } from './wayOutOf';
import { withPolicyNames } from './withPolicyNames';

// Errors of ours and of the caller pass as they are.
const ownErrors = new Set([
  'CloudError',
  'InputError',
  'ConflictError',
  'NotAllowedError',
  'NotFoundError',
]);

/**
 * Turns what an Azure client threw into a {@link CloudError} with the cloud's words and a way out.
 *
 * @internal
 */
export function toCloudError(
  error: unknown,
  options: {
    readonly doing: { readonly message: string; readonly wording?: Wording };
    readonly resourceId?: string;
  },
): Error {
  if (error instanceof Error && ownErrors.has(error.name)) {
    return error;
  }
  const failure = readAzureFailure(error);
  const { doing } = options;
  const words = withPolicyNames(failure.message);
  const { wording } = say('cloud.failed', {
    doing: doing.wording ?? doing.message,
    code: failure.code,
    // More may follow in the same line, which sets the full stop itself.
    words: words.trim().replace(/[.]$/, ''),
  });
  return new CloudError(
    `Azure failed at ${doing.message}: ${failure.code}: ${words}`,
    {
      code: failure.code,
      wording,
      ...asWayOut(wayOutOf(failure)),
      cloudMessage: failure.isAnswer ? failure.message : undefined,
      resourceId: options.resourceId,
      statusCode: failure.statusCode,
      retryAfterMilliseconds: failure.retryAfterMilliseconds,
    },
  );
}
