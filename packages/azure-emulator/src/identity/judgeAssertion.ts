import { createPublicKey, verify } from 'node:crypto';
import type { EntraRefusal } from './EntraRefusal';
import type { FederatedCredential } from './FederatedCredential';
import { refuseToken } from './refuseToken';

/**
 * Judges a client assertion, the token of another issuer, against the federated credentials of a principal: `undefined` when it is good, else why not. Issuer, subject and audience are compared in that order (assumed).
 *
 * @internal
 */
export function judgeAssertion(
  assertion: string,
  options: {
    readonly credentials: readonly FederatedCredential[];
    readonly now: Date;
  },
): EntraRefusal | undefined {
  const [head, body, signature] = assertion.split('.');
  const claims = readClaims(body);
  if (!claims || !signature) {
    return refuseToken('AADSTS50027', {});
  }
  const { iss, sub, aud } = claims;
  const audiences = (Array.isArray(aud) ? aud : [aud]).map(String);
  const ofIssuer = options.credentials.filter(({ issuer }) => issuer === iss);
  if (ofIssuer.length === 0) {
    return refuseToken('AADSTS700211', { issuer: String(iss) });
  }
  const ofSubject = ofIssuer.filter(({ subject }) => subject === sub);
  if (ofSubject.length === 0) {
    return refuseToken('AADSTS700213', { subject: String(sub) });
  }
  const credential = ofSubject.find(({ audience }) =>
    audiences.includes(audience),
  );
  if (!credential) {
    return refuseToken('AADSTS700212', { audience: audiences.join(', ') });
  }
  const seconds = options.now.getTime() / 1000;
  if (
    typeof claims.exp !== 'number' ||
    claims.exp <= seconds ||
    (typeof claims.nbf === 'number' && claims.nbf > seconds)
  ) {
    return refuseToken('AADSTS700024', {
      now: dateOf(seconds),
      from: dateOf(claims.nbf),
      to: dateOf(claims.exp),
    });
  }
  if (
    credential.publicKey &&
    !verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${body}`),
      createPublicKey(credential.publicKey),
      Buffer.from(signature, 'base64url'),
    )
  ) {
    return refuseToken('AADSTS700027', {});
  }
  return undefined;
}

/** Quoted: with ten millionths of a second, and 1970 for what is missing. */
function dateOf(seconds: unknown): string {
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : 0);
  return Number.isNaN(date.getTime())
    ? String(seconds)
    : date.toISOString().replace('Z', '0000Z');
}

function readClaims(
  body: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(body ?? '', 'base64url').toString(),
    );
    return typeof claims === 'object' && claims !== null
      ? Object.fromEntries(Object.entries(claims))
      : undefined;
  } catch {
    return undefined;
  }
}
