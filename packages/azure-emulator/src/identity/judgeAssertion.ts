import { createPublicKey, verify } from 'node:crypto';
import type { FederatedCredential } from './FederatedCredential';

/**
 * Judges a client assertion, the token of another issuer, against the federated credentials of a principal: `undefined` when it is good, else Entra's words.
 *
 * Error numbers: https://learn.microsoft.com/entra/identity-platform/reference-error-codes, as known in November 2026.
 *
 * @internal
 */
export function judgeAssertion(
  assertion: string,
  options: {
    readonly credentials: readonly FederatedCredential[];
    readonly now: Date;
  },
): string | undefined {
  const [head, body, signature] = assertion.split('.');
  const claims = readClaims(body);
  if (!claims || !signature) {
    return 'AADSTS50027: JWT token is invalid or malformed.';
  }
  const { iss, sub, aud } = claims;
  const audiences = (Array.isArray(aud) ? aud : [aud]).map(String);
  const credential = options.credentials.find(
    ({ issuer, subject, audience }) =>
      issuer === iss && subject === sub && audiences.includes(audience),
  );
  if (!credential) {
    return `AADSTS70021: No matching federated identity record found for presented assertion. Assertion Issuer: '${String(
      iss,
    )}'. Assertion Subject: '${String(
      sub,
    )}'. Assertion Audience: '${audiences.join(', ')}'.`;
  }
  const seconds = options.now.getTime() / 1000;
  if (
    typeof claims.exp !== 'number' ||
    claims.exp <= seconds ||
    (typeof claims.nbf === 'number' && claims.nbf > seconds)
  ) {
    return 'AADSTS700024: Client assertion is not within its valid time range.';
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
    return 'AADSTS700027: Client assertion failed signature validation.';
  }
  return undefined;
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
