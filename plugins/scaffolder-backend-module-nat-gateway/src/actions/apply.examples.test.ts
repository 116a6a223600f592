import { parseAzureNatGatewaySpec } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { parse } from 'yaml';
import { applyExamples } from './apply.examples';

describe('the examples of nat-gateway:apply', () => {
  it('call the action by its name', () => {
    for (const { example } of applyExamples) {
      expect(parse(example).steps[0].action).toBe('nat-gateway:apply');
    }
  });

  it('show a Spec of the shape that the backend takes', () => {
    const { spec } = parse(applyExamples[0].example).steps[0].input;
    expect(parseAzureNatGatewaySpec(spec)).toHaveProperty('spec');
  });
});
