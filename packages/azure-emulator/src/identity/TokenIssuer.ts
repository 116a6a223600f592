import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { AzureError } from '../errors/AzureError';
import type { EntraRefusal } from './EntraRefusal';
import { judgeAssertion } from './judgeAssertion';
import type { Principal } from './Principal';
import { refuseAudience } from './refuseAudience';

/** Entra's default life of a client-credential token is 60–90 minutes; the shortest of it. */
const tokenLifetimeSeconds = 3599;
/** Assumed: what ARM says beside its error. */
const challenge = {
  'WWW-Authenticate':
    'Bearer authorization_uri="https://login.microsoftonline.com/", error="invalid_token"',
};

/**
 * Issues access tokens and finds out whose a presented one is. The key is made at start, so a token dies with its emulator.
 *
 * @internal
 */
export class TokenIssuer {
  readonly #key = randomBytes(32);
  readonly #tenantId: string;
  readonly #principals: readonly Principal[];

  constructor(options: {
    readonly tenantId: string;
    readonly principals: readonly Principal[];
  }) {
    this.#tenantId = options.tenantId;
    this.#principals = options.principals;
  }

  /** Everybody who can have a token, and what they may do. */
  get principals(): readonly Principal[] {
    return this.#principals;
  }

  /** The principal of an id and secret; `undefined` when the id is unknown, `false` when the secret is wrong. */
  authenticate(
    clientId: string,
    options: { readonly clientSecret: string },
  ): Principal | undefined | false {
    const principal = this.#find(clientId);
    return principal && principal.clientSecret !== options.clientSecret
      ? false
      : principal;
  }

  /** The principal of an id, or why its assertion does not count. */
  authenticateByAssertion(
    clientId: string,
    options: { readonly assertion: string; readonly now: Date },
  ): Principal | { readonly refusal: EntraRefusal } | undefined {
    const principal = this.#find(clientId);
    const refusal =
      principal &&
      judgeAssertion(options.assertion, {
        credentials: principal.federatedCredentials ?? [],
        now: options.now,
      });
    return refusal === undefined ? principal : { refusal };
  }

  issue(
    principal: Principal,
    options: { readonly audience: string; readonly now: Date },
  ): { readonly accessToken: string; readonly expiresInSeconds: number } {
    const issuedAt = Math.floor(options.now.getTime() / 1000);
    const payload = {
      aud: options.audience,
      appid: principal.clientId,
      exp: issuedAt + tokenLifetimeSeconds,
      iat: issuedAt,
      nbf: issuedAt,
      oid: principal.objectId,
      tid: this.#tenantId,
      ver: '1.0',
    };
    const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(
      payload,
    )}`;
    return {
      accessToken: `${unsigned}.${this.#sign(unsigned)}`,
      expiresInSeconds: tokenLifetimeSeconds,
    };
  }

  /** The principal that a request's `Authorization` header names; refuses as ARM does, and refuses tokens for another audience. */
  verify(
    authorization: string | undefined,
    options: { readonly now: Date; readonly isForMetrics?: boolean },
  ): Principal {
    if (!authorization) {
      throw new AzureError('AuthenticationFailed', { headers: challenge });
    }
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
    const [head, body, signature] = token?.split('.') ?? [];
    if (
      !head ||
      !body ||
      !signature ||
      !sameText(signature, this.#sign(`${head}.${body}`))
    ) {
      throw new AzureError('InvalidAuthenticationToken', {
        headers: challenge,
      });
    }
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
      readonly exp: number;
      readonly appid: string;
      readonly aud: string;
    };
    if (payload.exp * 1000 <= options.now.getTime()) {
      throw new AzureError('ExpiredAuthenticationToken', {
        expiry: formatTime(new Date(payload.exp * 1000)),
        now: formatTime(options.now),
        headers: challenge,
      });
    }
    const principal = this.#find(payload.appid);
    if (!principal) {
      throw new AzureError('InvalidAuthenticationToken', {
        headers: challenge,
      });
    }
    refuseAudience(payload.aud, options);
    return principal;
  }

  #find(clientId: string): Principal | undefined {
    return this.#principals.find(
      principal => principal.clientId.toLowerCase() === clientId.toLowerCase(),
    );
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Quoted: `6/15/2026 8:22:51 AM`. */
function formatTime(date: Date): string {
  const hours = date.getUTCHours();
  const [, minutes, seconds] = date.toISOString().slice(11, 19).split(':');
  const day = [
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCFullYear(),
  ].join('/');
  return `${day} ${hours % 12 || 12}:${minutes}:${seconds} ${
    hours < 12 ? 'AM' : 'PM'
  }`;
}
