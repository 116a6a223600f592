import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { roleCaller } from '../cloud/Caller';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { int, text } from '../service/fields';
import type { Service } from '../service/Service';

/** STS: the identity of the caller, and roles to assume. @internal */
export const stsService: Service = {
  name: 'sts',
  protocol: 'query',
  version: '2011-06-15',
  errors: errorCodes.query,
  actions: [
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
          caller.kind === 'root'
            ? root
            : cloud.arn('iam', `role/${caller.name}`);
        const isTrusted =
          role &&
          input.RoleArn === cloud.arn('iam', `role/${name}`) &&
          (role.trusts.includes(own) || role.trusts.includes(root)) &&
          (role.externalId === undefined ||
            role.externalId === input.ExternalId);
        if (!isTrusted) {
          throw new AwsError(
            'AccessDenied',
            `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
            { status: 403 },
          );
        }
        const assumed = roleCaller(cloud, {
          role: name,
          sessionName: input.RoleSessionName,
        });
        const expiresAt = new Date(
          now.getTime() + input.DurationSeconds * 1000,
        );
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
  ],
};
