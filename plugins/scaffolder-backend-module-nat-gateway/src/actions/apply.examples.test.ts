import { parseAzureNatGatewaySpec } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { parse } from 'yaml';
import { applyBench } from '../__testUtils__/applyBench';
import { succeedingRun } from '../__testUtils__/succeedingRun';
import { applyExamples } from './apply.examples';
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
