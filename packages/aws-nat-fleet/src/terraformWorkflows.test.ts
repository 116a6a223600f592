import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { terraformFolder } from './__testUtils__/terraformFolder';

const repository = path.join(terraformFolder, '../../..');
const workflows = path.join(repository, '.github/workflows');
const files = fs.readdirSync(workflows);
const read = (name: string) => {
  const text = fs.readFileSync(path.join(workflows, name), 'utf8');
  // GitHub resolves anchors, but no merge keys.
  return { text, workflow: parse(text, { merge: false }) };
};

it.each(files)(
  '%s names actions by commit, has no keys, and calls scripts that exist',
  name => {
    const { text, workflow } = read(name);
    const jobs = Object.values<{ steps: { uses?: string; run?: string }[] }>(
      workflow.jobs,
    );
    expect(jobs.every(({ steps }) => steps.length > 0)).toBe(true);
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses).not.toEqual([]);
    expect(
      uses.filter(action => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(action)),
    ).toEqual([]);
    expect(text).not.toMatch(/aws-(access-key-id|secret-access-key)|secrets\./);
    const scripts = [...text.matchAll(/packages\/\S+\.(?:sh|mjs)/g)];
    expect(scripts).not.toEqual([]);
    for (const [script] of scripts) {
      expect(fs.existsSync(path.join(repository, script))).toBe(true);
    }
  },
);

it('deploys to test before production, each in its own GitHub environment, by OIDC', () => {
  const { jobs } = read('aws-nat-fleet.yml').workflow;
  expect(
    Object.entries<any>(jobs).map(([name, { needs, environment }]) => [
      name,
      needs,
      environment,
    ]),
  ).toEqual([
    ['check', undefined, undefined],
    ['plan', 'check', 'aws-test-plan'],
    ['test', 'plan', 'aws-test'],
    ['prod', 'test', 'aws-prod'],
  ]);
  // Only jobs that assume a role may ask for a token.
  expect(jobs.check.permissions).toBeUndefined();
  for (const name of ['plan', 'test', 'prod']) {
    expect(jobs[name].permissions).toEqual({
      contents: 'read',
      'id-token': 'write',
    });
    expect(jobs[name].env.TF_VAR_permissions_boundary).toBe(
      '${{ vars.AWS_BOUNDARY_ARN }}',
    );
  }
  for (const name of ['test', 'prod']) {
    expect(
      fs.existsSync(
        path.join(terraformFolder, `roots/${name}/backend-${name}.hcl`),
      ),
    ).toBe(true);
  }
  const checks = JSON.stringify(jobs.check.steps);
  for (const tool of ['terraform fmt', 'tflint', 'trivy', 'terraform test']) {
    expect(checks).toContain(tool);
  }
});

it('a teardown is started by a person, of test only, by OIDC', () => {
  const { on, jobs } = read('aws-nat-fleet-teardown.yml').workflow;
  expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  expect(jobs.teardown).toMatchObject({
    if: "inputs.environment == 'test'",
    environment: 'aws-test',
    permissions: { 'id-token': 'write' },
  });
});
