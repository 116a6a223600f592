import { AwsError } from '../AwsError';
import type { Caller } from '../cloud/Caller';
import { secretOf } from '../cloud/Sessions';
import type { Cloud } from '../cloud/Cloud';
import type { ErrorCodes } from '../service/errorCodes';
import type { HttpCall } from './HttpCall';
import { isSignedWith, type Signature } from './signature';

/** Finds the caller that signed a request. Throws with the service's codes if the key is unknown or the signature does not match. @internal */
export function authenticate(
  call: HttpCall & { readonly signature: Signature },
  options: { readonly cloud: Cloud; readonly errors: ErrorCodes },
): Caller {
  const { cloud, errors } = options;
  const { accessKeyId } = call.signature;
  const session = cloud.sessions.get(accessKeyId);
  if (session?.token !== call.headers['x-amz-security-token'] || !session) {
    throw AwsError.of(
      errors.badKey,
      'The security token included in the request is invalid.',
    );
  }
  if (session.expiresAt <= cloud.now()) {
    throw AwsError.of(
      errors.expired,
      'The security token included in the request is expired',
    );
  }
  if (!isSignedWith(secretOf(accessKeyId), call)) {
    throw AwsError.of(
      errors.badSignature,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    );
  }
  return session.caller;
}
