import {
  parseAzureNatGatewaySpec,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { parse } from 'yaml';
import { aPlan, theChanges } from '../__testUtils__/aRun';
import { applyBench } from '../__testUtils__/applyBench';
import { succeedingRun } from '../__testUtils__/succeedingRun';
import { createAdoptAction } from './adopt';
import { adoptExamples } from './adopt.examples';
import { applyExamples, exampleSpec } from './apply.examples';
import { createChangeAction } from './change';
import { changeExamples } from './change.examples';
import { exportExamples } from './export.examples';
import { createRetireAction } from './retire';
import { retireExamples } from './retire.examples';

describe('the examples of nat-gateway:retire', () => {
  it.each(
    retireExamples.map(({ description, example }) => [description, example]),
  )('run with the state absent: %s', async (_, example) => {
    const [{ action, input }] = parse(example).steps;
    const bench = await applyBench(succeedingRun(), createRetireAction);
    try {
      const { outputs } = await bench.execute(input);
      expect(action).toBe('nat-gateway:retire');
      expect(outputs).toMatchObject({ state: 'succeeded' });
      const started = bench.seen.find(({ method }) => method === 'POST');
      const { spec } = started!.body as {
        readonly spec: { readonly spec: object };
      };
      expect(spec.spec).toEqual({
        ...input.spec.spec,
        state: 'absent',
        ...(input.deleteAddresses && { deleteAddresses: true }),
      });
      expect(parseAzureNatGatewaySpec(spec)).toHaveProperty('spec');
    } finally {
      await bench.stop();
    }
  });
});

describe('the examples of nat-gateway:change', () => {
  const respondWith = (plan: Plan) => {
    const run = succeedingRun();
    return (request: Parameters<typeof run>[0]) =>
      request.path === '/plans'
        ? { status: 200, body: { plan, violations: [] } }
        : run(request);
  };

  it.each(
    changeExamples.map(({ description, example }) => [description, example]),
  )('run with what is set: %s', async (_, example) => {
    const [{ action, input }] = parse(example).steps;
    const bench = await applyBench(respondWith(aPlan), createChangeAction);
    try {
      const { outputs } = await bench.execute(input);
      expect(action).toBe('nat-gateway:change');
      expect(outputs).toMatchObject({ state: 'succeeded' });
      const started = bench.seen.find(({ path }) => path === '/runs');
      const { spec } = started!.body as { readonly spec: unknown };
      expect(parseAzureNatGatewaySpec(spec)).toMatchObject({
        spec: { spec: { gateways: [input.set] } },
      });
    } finally {
      await bench.stop();
    }
  });

  it.each([
    [
      'would be created',
      {},
      { resourceId: theChanges.resourceId, how: 'created' as const },
      'nat-shop-weu does not exist',
    ],
    [
      'the Spec does not have',
      { gatewayName: 'nat-shop', set: {} },
      undefined,
      'The Spec has no gateway nat-shop; it has nat-shop-weu',
    ],
  ])('start no run for a gateway that %s', async (_, input, touched, words) => {
    const plan = {
      ...aPlan,
      touches: touched
        ? [{ ...touched, name: 'nat-shop-weu', subject: aPlan.subject }]
        : [],
    };
    const bench = await applyBench(respondWith(plan), createChangeAction);
    try {
      await expect(bench.execute(input)).rejects.toThrow(words);
      expect(bench.seen.filter(({ path }) => path === '/runs')).toEqual([]);
    } finally {
      await bench.stop();
    }
  });
});

describe('the examples of nat-gateway:adopt', () => {
  const run = succeedingRun();
  const [{ example }] = adoptExamples;
  const [{ action, input }] = parse(example).steps;
  const gateway = {
    id: 'gateway-1',
    name: 'nat-shop-weu',
    origin: 'foreign',
    resourceId: input.resourceId.toUpperCase(),
  };
  const respond = (request: Parameters<typeof run>[0]) => {
    if (request.path === '/gateways') {
      return { status: 200, body: { items: [gateway] } };
    }
    return request.path === '/gateways/gateway-1/adopt'
      ? { status: 200, body: { gateway, document: exampleSpec } }
      : run(request);
  };

  it('adopt the gateway, and run the Spec that says what is there', async () => {
    const bench = await applyBench(respond, createAdoptAction);
    try {
      const { outputs } = await bench.execute(input);
      expect(action).toBe('nat-gateway:adopt');
      expect(outputs).toMatchObject({ state: 'succeeded', spec: exampleSpec });
      expect(
        bench.seen
          .filter(({ method }) => method === 'POST')
          .map(({ path }) => path),
      ).toEqual(['/gateways/gateway-1/adopt', '/runs']);
    } finally {
      await bench.stop();
    }
  });

  it('adopt nothing in a dry run, or where the gateway is not known', async () => {
    const bench = await applyBench(respond, createAdoptAction);
    try {
      const { outputs } = await bench.execute({ ...input, isDryRun: true });
      expect(outputs.state).toBe('planned');
      await expect(
        bench.execute({ resourceId: '/natGateways/nat-shop-weu' }),
      ).rejects.toThrow('No gateway /natGateways/nat-shop-weu is known');
      expect(bench.seen.filter(({ method }) => method === 'POST')).toEqual([]);
    } finally {
      await bench.stop();
    }
  });
});

describe('the examples of nat-gateway:apply', () => {
  it('call the action by its name', () => {
    for (const { example } of applyExamples) {
      expect(parse(example).steps[0].action).toBe('nat-gateway:apply');
    }
  });

  it('show a Spec of the shape that the backend takes, as those of nat-gateway:export do', () => {
    for (const { example } of [applyExamples[0], ...exportExamples]) {
      const { spec } = parse(example).steps[0].input;
      expect(parseAzureNatGatewaySpec(spec)).toHaveProperty('spec');
    }
  });
});
