import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { type Caller, secretOf } from '../cloud/Sessions';
import type { ErrorCodes } from '../service/errorCodes';
import type { HttpCall } from './decode';

/** The content of the `Authorization` header of a request. @internal */
export interface Signature {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly value: string;
}

/** Reads an `Authorization` header of Signature Version 4; `undefined` when there is none. @internal */
export function readSignature(header: unknown): Signature | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([\w]+)\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      String(header),
    );
  if (!match) {
    return undefined;
  }
  const [, accessKeyId, date, region, service, names, value] = match;
  const signedHeaders = names.split(';');
  return { accessKeyId, date, region, service, signedHeaders, value };
}

const hmac = (key: Buffer | string, text: string) =>
  createHmac('sha256', key).update(text).digest();
const sha256 = (data: Buffer | string) => hash('sha256', data);
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The signature of a request with a secret.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html @internal
 */
export function signatureOf(
  secret: string,
  call: HttpCall & { readonly signature: Omit<Signature, 'value'> },
): string {
  const { signature, method, target, headers, body } = call;
  const { date, region, service, signedHeaders } = signature;
  const [path, query = ''] = target.split(/\?([^]*)/);
  const canonicalRequest = [
    method,
    path.split('/').map(encode).join('/'),
    [...new URLSearchParams(query)]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...signedHeaders.map(
      name =>
        `${name}:${[headers[name] ?? '']
          .flat()
          .map(value => value.trim().replace(/ +/g, ' '))
          .join(',')}`,
    ),
    '',
    signedHeaders.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    String(headers['x-amz-date'] ?? ''),
    scope,
    sha256(canonicalRequest),
  ].join('\n');
  const key = scope
    .split('/')
    .reduce((before, part) => hmac(before, part), Buffer.from(`AWS4${secret}`));
  return hmac(key, stringToSign).toString('hex');
}

/** Whether a request was signed with a secret. */
function isSignedWith(
  secret: string,
  call: HttpCall & { readonly signature: Signature },
): boolean {
  return timingSafeEqual(
    Buffer.from(signatureOf(secret, call)),
    Buffer.from(call.signature.value),
  );
}

/** Finds the caller that signed a request. Throws with the service's codes if the key is unknown or the signature does not match. @internal */
export function authenticate(
  call: HttpCall & { readonly signature: Signature },
  options: { readonly cloud: Cloud; readonly errors: ErrorCodes },
): Caller {
  const { cloud, errors } = options;
  const { accessKeyId } = call.signature;
  const session = cloud.sessions.get(accessKeyId);
  demand(
    session && session.token === call.headers['x-amz-security-token'],
    `${errors.badKey}: The security token included in the request is invalid.`,
  );
  demand(
    session.expiresAt > cloud.now(),
    `${errors.expired}: The security token included in the request is expired`,
  );
  demand(
    isSignedWith(secretOf(accessKeyId), call),
    `${errors.badSignature}: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.`,
  );
  return session.caller;
}
