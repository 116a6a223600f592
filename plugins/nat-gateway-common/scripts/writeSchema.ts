import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { azureNatGatewayJsonSchema } from '../src/spec/azure/azureNatGatewayJsonSchema';

writeFileSync(
  join(__dirname, '../schema/azure-nat-gateway.v1alpha1.schema.json'),
  `${JSON.stringify(azureNatGatewayJsonSchema(), null, 2)}\n`,
);
