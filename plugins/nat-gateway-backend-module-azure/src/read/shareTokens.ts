import type {
  AccessToken,
  GetTokenOptions,
  TokenCredential,
} from '@azure/core-auth';

/** The clients ask for a new one when a token has two minutes left. */
const RENEWED_BEFORE_MILLISECONDS = 5 * 60_000;

/**
 * A credential whose token is asked for once, however many clients need it at the same time: each of them
 * would ask by itself, a client for each subscription and region. What answers a challenge is not shared.
 *
 * @internal
 */
export function shareTokens(credential: TokenCredential): TokenCredential {
  const tokens = new Map<string, Promise<AccessToken | null>>();
  const ask = (
    key: string,
    asked: { readonly scopes: string | string[]; options?: GetTokenOptions },
  ) => {
    // Of those who wait for it one may give up: the token is for the others as well.
    const { abortSignal, ...options } = asked.options ?? {};
    const token = credential.getToken(asked.scopes, options);
    tokens.set(key, token);
    token.catch(() => tokens.delete(key));
    return token;
  };
  return {
    async getToken(scopes, options = {}) {
      if (options.claims) return credential.getToken(scopes, options);
      const key = JSON.stringify([scopes, options.tenantId]);
      const token = await (tokens.get(key) ?? ask(key, { scopes, options }));
      const isFresh =
        token &&
        token.expiresOnTimestamp - Date.now() > RENEWED_BEFORE_MILLISECONDS;
      if (isFresh) return token;
      tokens.delete(key);
      return ask(key, { scopes, options });
    },
  };
}
