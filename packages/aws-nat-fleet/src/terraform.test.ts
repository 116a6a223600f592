import fs from 'node:fs';
import path from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { terraformFolder as folder } from './__testUtils__/terraformFolder';
import { metrics, names, outputs, parameters, roles, tags } from './contract';
import { lambdas } from './lab/labScenario';

const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => !name.includes('.terraform'))
  .sort();

const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

/** The blocks of all files of a module. */
async function readModule(name: string) {
  const texts = files
    .filter(file => path.dirname(file) === name && file.endsWith('.tf'))
    .map(read);
  return JSON.parse(JSON.stringify(await parse('module.tf', texts.join('\n'))));
}

function allText(ending = '.tf') {
  return files
    .filter(file => file.endsWith(ending))
    .map(read)
    .join('\n');
}

it.each(files.filter(file => /\.(tf|hcl)$/.test(file)))(
  '%s parses',
  async file => {
    const parsed = await parse(path.basename(file), read(file));
    expect(Object.keys(parsed)).not.toEqual([]);
  },
);

it('renders the policy of each Lambda from the file that the Lambda tests enforce', async () => {
  const { locals, resource } = await readModule('modules/control');
  const { functions } = Object.assign({}, ...locals);
  expect([...Object.keys(functions), 'nat-health-probe'].sort()).toEqual(
    [...lambdas].sort(),
  );
  // Longer than a launch waits, and then its predecessor (createLifecycle).
  expect(functions['asg-lifecycle-handler'].timeout).toBe(900);
  // Terraform fills in the three values that the tests of the Lambdas fill in, and nothing else.
  expect(
    resource.aws_iam_role_policy.lambda[0].policy.replace(/\s+/g, ' '),
  ).toBe(
    '${templatefile("${local.lambda}/${each.key}/policy.json", { region = var.region account = data.aws_caller_identity.this.account_id environment = var.environment })}',
  );
  for (const name of lambdas) {
    const handler = path.join(folder, '../src/lambda', name, 'handler.ts');
    expect(fs.existsSync(handler)).toBe(true);
  }
});

it.each(['modules/environment', 'roots/test', 'roots/prod'])(
  '%s has the outputs of the contract',
  async name => {
    const { output } = await readModule(name);
    expect(Object.keys(output).sort()).toEqual(Object.values(outputs).sort());
  },
);

it.each(['test', 'prod', 'account'])(
  'the root %s refuses the credentials of another account',
  async name => {
    const { provider } = await readModule(`roots/${name}`);
    expect(provider.aws).toEqual([
      {
        region: '${var.region}',
        profile: '${var.profile}',
        allowed_account_ids: ['${var.account_id}'],
      },
    ]);
  },
);

it.each(['modules/environment', 'modules/account'])(
  'each variable of %s that has more than two values is validated, with a sentence',
  async name => {
    const { variable } = await readModule(name);
    const variables = Object.entries<any>(variable).map(
      ([key, [{ type, validation = [] }]]) => ({ key, type, validation }),
    );
    expect(
      variables
        .filter(
          ({ type, validation }) =>
            type !== '${bool}' && validation.length === 0,
        )
        .map(({ key }) => key),
    ).toEqual([]);
    for (const { error_message: message } of variables.flatMap(
      ({ validation }) => validation,
    )) {
      expect(message).toMatch(/[.]$/);
    }
  },
);

it('alarms and dashboard name metrics of the contract, with its namespace and dimensions', async () => {
  const { locals, resource } = await readModule('modules/watch');
  const all = Object.assign({}, ...locals);
  const alarms = Object.values<{ metric: string }>(all.alarms);
  const graphs: readonly { metrics: readonly string[] }[] = all.graphs;
  const [table] = resource.aws_cloudwatch_metric_alarm.table;
  const named = [
    ...alarms.map(({ metric }) => metric),
    ...graphs.flatMap(graph => graph.metrics),
    ...Object.values<string>(table.dynamic.metric_query[0].for_each),
  ];
  expect(Object.values<string>(metrics.names)).toEqual(
    expect.arrayContaining(named),
  );
  const [alarm] = resource.aws_cloudwatch_metric_alarm.zone;
  expect(alarm.namespace).toBe(metrics.namespace);
  expect(Object.keys(alarm.dimensions).sort()).toEqual(
    Object.values(metrics.dimensions).sort(),
  );
});

it('uses no name, tag or role that the contract does not have', () => {
  const text = allText();
  const used = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map(match => match[1])),
  ];
  const known: readonly string[] = Object.values(tags);
  expect(
    used(/"(nat-fleet:\w+)"/g).filter(tag => !known.includes(tag)),
  ).toEqual([]);
  const values: readonly string[] = Object.values(roles);
  const usedRoles = used(/"nat-fleet:role"\s*=\s*"([^"]+)"/g);
  expect(usedRoles.filter(role => !values.includes(role))).toEqual([]);
  expect(usedRoles).toContain(roles.privateRouteTable);
  const environment = '${var.environment}';
  const contract = names(environment);
  for (const name of [
    contract.probeFunction('${each.key}'),
    contract.autoScalingGroup('${each.key}'),
    contract.commandDocument,
    contract.topic,
    contract.launchHook,
    contract.terminateHook,
    parameters(environment).fleet,
    parameters(environment).machine('${each.key}'),
    parameters(environment).gameDays,
  ]) {
    expect(text).toContain(`"${name}"`);
  }
});

it('does not associate egress addresses, so that failover is not drift', async () => {
  const { resource } = await readModule('modules/fleet');
  expect(Object.keys(resource.aws_eip_association)).toEqual(['probe']);
  expect(resource.aws_route.private[0].lifecycle[0].ignore_changes).toEqual([
    '${network_interface_id}',
  ]);
  const addresses = await readModule('modules/addresses');
  expect(addresses.resource.aws_eip.egress[0].lifecycle).toEqual([
    { prevent_destroy: true },
  ]);
});
