import { hash } from 'node:crypto';
import type { ClientConfig } from '../ClientConfig';
import type { Cloud } from './Cloud';

/** The caller of a request. @internal */
export interface Caller {
  /** Of the session of a role. */
  readonly arn: string;
  readonly kind: 'root' | 'role';
  /** Of the role. */
  readonly name: string;
  readonly userId: string;
  /** Condition keys of the session, such as `lambda:SourceFunctionArn`. */
  readonly context: Readonly<Record<string, string>>;
}

/** The session of a role as a caller. @internal */
export function roleCaller(
  cloud: Pick<Cloud, 'arn'>,
  options: {
    readonly role: string;
    readonly sessionName: string;
    readonly context?: Readonly<Record<string, string>>;
  },
): Caller {
  const { role: name, sessionName, context = {} } = options;
  const arn = cloud.arn('sts', `assumed-role/${name}/${sessionName}`);
  const id = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const userId = `AROA${id}:${sessionName}`;
  return { kind: 'role', name, arn, userId, context };
}

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
    const { expiresAt = never } = options;
    this.#sessions.set(accessKeyId, { caller, token, expiresAt });
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
