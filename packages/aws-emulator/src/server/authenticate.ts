import { AwsError } from '../AwsError';
import type { Caller } from '../cloud/Caller';
import { secretOf } from '../cloud/Sessions';
import type { Cloud } from '../cloud/Cloud';
import type { ErrorCodes } from '../service/errorCodes';
import type { HttpCall } from './HttpCall';
import { isSignedWith, type Signature } from './signature';

/**
 * Finds the caller that signed a request. Throws with the service's codes if the key is unknown or the signature does not match.
 *
 * @internal
 */
export function authenticate(
  call: HttpCall & { readonly signature: Signature },
  options: { readonly cloud: Cloud; readonly errors: ErrorCodes },
): Caller {
  const { cloud, errors } = options;
  const { accessKeyId } = call.signature;
  const refuse = (
    [code, status]: readonly [code: string, status?: number],
    message: string,
  ) => new AwsError(code, message, { status });
  const session = cloud.sessions.get(accessKeyId);
  const token = call.headers['x-amz-security-token'];
  if (!session || session.token !== token) {
    throw refuse(
      errors.badKey,
      'The security token included in the request is invalid.',
    );
  }
  if (session.expiresAt <= cloud.now()) {
    throw refuse(
      errors.expired,
      'The security token included in the request is expired',
    );
  }
  if (!isSignedWith(secretOf(accessKeyId), call)) {
    throw refuse(
      errors.badSignature,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    );
  }
  return session.caller;
}
