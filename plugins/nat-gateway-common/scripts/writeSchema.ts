import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { azureNatGatewayJsonSchema } from '../src/azure/spec/azureNatGatewayJsonSchema';
import { describeSchema } from '../src/spec/describeSchema';

const schema = azureNatGatewayJsonSchema();
writeFileSync(
  join(__dirname, '../schema/azure-nat-gateway.v1alpha1.schema.json'),
  `${JSON.stringify(schema, null, 2)}\n`,
);
writeFileSync(
  join(__dirname, '../../../docs/adopt/azure-nat-gateway-spec.md'),
  describeSchema(schema, {
    example: readFileSync(
      join(__dirname, '../schema/azure-nat-gateway.example.yaml'),
      'utf8',
    ),
  }),
);
