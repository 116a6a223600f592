import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { roleCaller } from '../cloud/Sessions';
import { action, type Action } from '../service/Action';
import { int, text } from '../service/fields';

/** STS: the identity of the caller, and roles to assume. @internal */
export const stsActions: readonly Action[] = [
  action({
    name: 'GetCallerIdentity',
    input: {},
    handle: (_, { cloud, caller }) => ({
      Arn: caller.arn,
      UserId: caller.userId,
      Account: cloud.settings.accountId,
    }),
  }),
  action({
    name: 'AssumeRole',
    input: {
      RoleArn: text,
      RoleSessionName: text.regex(/^[\w+=,.@-]{2,64}$/),
      DurationSeconds: int
        .pipe(z.number().min(900).max(43_200))
        .default('3600'),
      ExternalId: text.optional(),
    },
    resources: ({ RoleArn: arn }) => [{ arn }],
    handle: (input, { cloud, state, caller, now }) => {
      const name = input.RoleArn.split('/').at(-1) ?? '';
      const role = state.roles.get(name);
      const root = cloud.arn('iam', 'root');
      const own =
        caller.kind === 'root' ? root : cloud.arn('iam', `role/${caller.name}`);
      const isTrusted =
        role &&
        input.RoleArn === cloud.arn('iam', `role/${name}`) &&
        (role.trusts.includes(own) || role.trusts.includes(root)) &&
        (role.externalId === undefined || role.externalId === input.ExternalId);
      demand(
        isTrusted,
        `AccessDenied 403: User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
      );
      const { RoleSessionName: sessionName } = input;
      const assumed = roleCaller(cloud, { role: name, sessionName });
      const expiresAt = new Date(now.getTime() + input.DurationSeconds * 1000);
      const { credentials } = cloud.clientConfig(assumed, { expiresAt });
      return {
        AssumedRoleUser: { Arn: assumed.arn, AssumedRoleId: assumed.userId },
        Credentials: {
          AccessKeyId: credentials.accessKeyId,
          SecretAccessKey: credentials.secretAccessKey,
          SessionToken: credentials.sessionToken,
          Expiration: expiresAt,
        },
      };
    },
  }),
];
