import { hash } from 'node:crypto';
import type { ClientConfig } from '../ClientConfig';
import type { Caller } from './Caller';

interface Session {
  readonly caller: Caller;
  readonly token?: string;
  readonly expiresAt: Date;
}

const digest = (text: string) => hash('sha256', text, 'base64url');
/** More than any test needs; the oldest are dropped. */
const capacity = 10_000;
const never = new Date(8.64e15);

/** The access keys that the emulator has issued. @internal */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  #issued = 0;

  issue(
    caller: Caller,
    options: { readonly expiresAt?: Date } = {},
  ): ClientConfig['credentials'] {
    this.#issued += 1;
    const key = digest(`${caller.arn}/${this.#issued}`)
      .replace(/[^A-Za-z0-9]/g, 'X')
      .toUpperCase()
      .slice(0, 16);
    const isTemporary = caller.kind === 'role';
    const accessKeyId = `${isTemporary ? 'ASIA' : 'AKIA'}${key}`;
    const token = isTemporary ? digest(`token/${accessKeyId}`) : undefined;
    this.#sessions.set(accessKeyId, {
      caller,
      token,
      expiresAt: options.expiresAt ?? never,
    });
    if (this.#sessions.size > capacity) {
      const [oldest] = this.#sessions.keys();
      this.#sessions.delete(oldest);
    }
    return {
      accessKeyId,
      secretAccessKey: secretOf(accessKeyId),
      ...(token ? { sessionToken: token } : {}),
    };
  }

  get(accessKeyId: string): Session | undefined {
    return this.#sessions.get(accessKeyId);
  }
}

/** The secret of an access key. It is derived from the key, so it is not really secret. @internal */
export function secretOf(accessKeyId: string): string {
  return digest(`emulated-not-a-secret/${accessKeyId}`);
}
