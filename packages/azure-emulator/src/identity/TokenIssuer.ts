import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ArmError } from '../arm/ArmError';
import { judgeAssertion } from './judgeAssertion';
import type { Principal } from './Principal';

/** Entra's default life of a client-credential token is 60–90 minutes; the shortest of it. */
const tokenLifetimeSeconds = 3599;

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

  /** The principal of an id, or Entra's words on why its assertion does not count. */
  authenticateByAssertion(
    clientId: string,
    options: { readonly assertion: string; readonly now: Date },
  ): Principal | { readonly refusal: string } | undefined {
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

  /** The principal that a request's `Authorization` header stands for; refuses as ARM does. */
  verify(
    authorization: string | undefined,
    options: { readonly now: Date },
  ): Principal {
    if (!authorization) {
      throw unauthorised(
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
      );
    }
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
    const [head, body, signature] = token?.split('.') ?? [];
    if (
      !head ||
      !body ||
      !signature ||
      !sameText(signature, this.#sign(`${head}.${body}`))
    ) {
      throw unauthorised(
        'InvalidAuthenticationToken',
        'The access token is invalid.',
      );
    }
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
      readonly exp: number;
      readonly appid: string;
    };
    if (payload.exp * 1000 <= options.now.getTime()) {
      throw unauthorised(
        'ExpiredAuthenticationToken',
        `The access token expiry UTC time '${new Date(
          payload.exp * 1000,
        ).toUTCString()}' is earlier than current UTC time '${options.now.toUTCString()}'.`,
      );
    }
    const principal = this.#find(payload.appid);
    if (!principal) {
      throw unauthorised(
        'InvalidAuthenticationToken',
        'The access token is invalid.',
      );
    }
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

function unauthorised(code: string, message: string): ArmError {
  return new ArmError(401, {
    code,
    message,
    headers: {
      'WWW-Authenticate':
        'Bearer authorization_uri="https://login.microsoftonline.com/", error="invalid_token"',
    },
  });
}
