import { parseAzureNatGatewaySpec } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { parse } from 'yaml';
import { applyExamples } from './apply.examples';
import { exportExamples } from './export.examples';

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
