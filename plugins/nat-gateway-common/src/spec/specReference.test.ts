import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { azureNatGatewayJsonSchema } from '../azure/spec/azureNatGatewayJsonSchema';
import { parseAzureNatGatewaySpec } from '../azure/spec/parseAzureNatGatewaySpec';
import { describeSchema } from './describeSchema';

const page = readFileSync(
  join(__dirname, '../../../../docs/adopt/azure-nat-gateway-spec.md'),
  'utf8',
);
const example = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? '';

describe('the reference of the Spec in the documentation', () => {
  it('says what the schema says (else run: yarn workspace @cluster-egress/backstage-plugin-nat-gateway-common write-schema)', () => {
    expect(page).toBe(describeSchema(azureNatGatewayJsonSchema(), { example }));
  });

  it('begins with an example that is a Spec', () => {
    expect(parseAzureNatGatewaySpec(parse(example))).toHaveProperty('spec');
  });

  it('leaves no property without a description', () => {
    const schema = {
      title: 'T',
      properties: {
        spec: {
          type: 'object',
          description: 'S',
          properties: { zone: { type: 'string' } },
        },
      },
    };
    expect(() => describeSchema(schema, { example })).toThrow(
      'spec.zone has no description in the schema',
    );
  });
});
