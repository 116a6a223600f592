import type { Caller } from '../cloud/Caller';
import type { Cloud } from '../cloud/Cloud';

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
