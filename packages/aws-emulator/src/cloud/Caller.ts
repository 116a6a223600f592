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
  const { role, sessionName, context = {} } = options;
  return {
    kind: 'role',
    name: role,
    arn: cloud.arn('sts', `assumed-role/${role}/${sessionName}`),
    userId: `AROA${role
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')}:${sessionName}`,
    context,
  };
}
