import { mockServices } from '@backstage/backend-test-utils';
import {
  templateEntityV1beta3Validator,
  type TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import { NatGatewayClient } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createApplyAction } from '../actions/apply';
import { readTemplate } from '../__testUtils__/readTemplate';

const applyAction = createApplyAction({
  api: new NatGatewayClient({
    discoveryApi: mockServices.discovery(),
    fetchApi: { fetch },
  }),
  auth: mockServices.auth(),
  logger: mockServices.logger.mock(),
  linkToRun: runId => runId,
});

/** What `${{ … }}` and `{% … %}` in a template read, as paths. */
function pathsRead(part: unknown): readonly string[] {
  const expressions = JSON.stringify(part).match(/\{[{%].*?[}%]\}/g) ?? [];
  return expressions.flatMap(
    expression => expression.match(/\b(parameters|steps)\.[\w.]+/g) ?? [],
  );
}

describe('the template azure-nat-gateway', () => {
  let template: TemplateEntityV1beta3;
  beforeAll(async () => {
    template = await readTemplate('azure-nat-gateway');
  });
  const pages = () => [template.spec.parameters ?? []].flat();

  it('is a valid template entity', async () => {
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
  });

  it('asks where, what, and for the plan last and alone', () => {
    expect(
      pages().map(page => [page.title, Object.keys(page.properties ?? {})]),
    ).toEqual([
      ['Where', ['cluster', 'scope', 'subnets']],
      ['Gateway', ['name', 'egress', 'idleTimeoutMinutes', 'tags']],
      ['Plan', ['plan']],
    ]);
  });

  it('requires only parameters of the same page', () => {
    for (const page of pages()) {
      expect(Object.keys(page.properties ?? {})).toEqual(
        expect.arrayContaining([page.required ?? []].flat()),
      );
    }
  });

  it('shows no ids on Review, and nothing that the plan says already', () => {
    const isHidden = (definition: unknown) =>
      JSON.stringify(definition).includes(
        '"ui:backstage":{"review":{"show":false}}',
      );
    const parameters = pages().flatMap(page =>
      Object.entries(page.properties ?? {}),
    );
    expect(
      parameters
        .filter(([, definition]) => !isHidden(definition))
        .map(([name]) => name),
    ).toEqual(['name', 'tags']);
    const shown = ['scope', 'plan'].flatMap(name =>
      Object.entries(
        Object.fromEntries(parameters)[name].properties ?? {},
      ).filter(([, definition]) => !isHidden(definition)),
    );
    expect(shown.map(([name]) => name)).toEqual([
      'subscriptionId',
      'resourceGroup',
      'region',
      'summary',
    ]);
  });

  it('reads only parameters that it asks for', () => {
    const asked = pages().flatMap(page => Object.keys(page.properties ?? {}));
    const read = pathsRead([template.spec.steps, template.spec.output])
      .filter(path => path.startsWith('parameters.'))
      .map(path => path.split('.')[1]);
    expect(read.length).toBeGreaterThan(0);
    expect(asked).toEqual(expect.arrayContaining(read));
  });

  it('reads only outputs that nat-gateway:apply gives', () => {
    const given = Object.keys(applyAction.schema?.output?.properties ?? {});
    const read = pathsRead(template.spec.output)
      .filter(path => path.startsWith('steps.'))
      .map(path => path.replace('steps.apply.output.', '').split('.')[0]);
    expect(read).toContain('egressAddresses');
    expect(given).toEqual(expect.arrayContaining(read));
  });

  it('gives nat-gateway:apply its inputs and no others', () => {
    const [step] = template.spec.steps;
    expect(step.action).toBe(applyAction.id);
    expect(Object.keys(step.input ?? {}).sort()).toEqual(
      Object.keys(applyAction.schema?.input?.properties ?? {}).sort(),
    );
  });
});

it('the template azure-nat-gateway-adopt is a valid template entity that gives nat-gateway:adopt what it asks for', async () => {
  const template = await readTemplate('azure-nat-gateway-adopt');
  await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
    true,
  );
  expect(template.spec.steps).toMatchObject([
    { action: 'nat-gateway:adopt', input: { resourceId: expect.anything() } },
  ]);
});

describe.each([
  ['azure-nat-gateway-change', 'nat-gateway:change', ['spec', 'acknowledgement']],
  [
    'azure-nat-gateway-retire',
    'nat-gateway:retire',
    ['spec', 'acknowledgement', 'deleteAddresses'],
  ],
])('the template %s', (name, action, inputs) => {
  it(`is a valid template entity that gives ${action} what it asks for`, async () => {
    const template = await readTemplate(name);
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
    const [step] = template.spec.steps;
    expect(step.action).toBe(action);
    expect(Object.keys(step.input ?? {})).toEqual(inputs);
    const asked = [template.spec.parameters ?? []]
      .flat()
      .flatMap(page => Object.keys(page.properties ?? {}));
    const read = pathsRead([template.spec.steps, template.spec.output]);
    const parameters = read
      .filter(path => path.startsWith('parameters.'))
      .map(path => path.split('.')[1]);
    const outputs = read
      .filter(path => path.startsWith('steps.'))
      .map(path => path.replace('steps.apply.output.', '').split('.')[0]);
    expect(asked).toEqual(expect.arrayContaining(parameters));
    expect(outputs).toContain('message');
    expect(Object.keys(applyAction.schema?.output?.properties ?? {})).toEqual(expect.arrayContaining(outputs));
  });
});

describe('the template azure-nat-gateway-pull-request', () => {
  it('asks what azure-nat-gateway asks, beside the cluster, and for a repository', async () => {
    const [one, other] = await Promise.all(
      ['azure-nat-gateway', 'azure-nat-gateway-pull-request'].map(readTemplate),
    );
    const pagesOf = ({ spec }: TemplateEntityV1beta3) =>
      Object.fromEntries(
        [spec.parameters ?? []]
          .flat()
          .map(page => [page.title, page.properties ?? {}]),
      );
    const { Repository: repository, ...others } = pagesOf(other);
    const { cluster: _cluster, ...where } = pagesOf(one).Where as JsonObject;

    expect(others).toEqual({ ...pagesOf(one), Where: where });
    expect(Object.keys(repository)).toEqual(['format', 'repoUrl', 'folder']);
  });

  it('is a valid template entity that reads only parameters that it asks for', async () => {
    const template = await readTemplate('azure-nat-gateway-pull-request');
    const asked = [template.spec.parameters ?? []]
      .flat()
      .flatMap(page => Object.keys(page.properties ?? {}));
    const read = pathsRead([template.spec.steps, template.spec.output])
      .filter(path => path.startsWith('parameters.'))
      .map(path => path.split('.')[1]);

    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
    expect(asked).toEqual(expect.arrayContaining(read));
  });
});
