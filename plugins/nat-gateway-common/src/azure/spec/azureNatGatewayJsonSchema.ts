import type { JsonObject } from '@backstage/types';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { azureNatGatewaySpecSchema } from './azureNatGatewaySpecSchema';

/**
 * The JSON Schema (draft 7) of an Azure NAT gateway Spec, as published in
 * `schema/azure-nat-gateway.v1alpha1.schema.json`.
 *
 * @public
 */
export function azureNatGatewayJsonSchema(): JsonObject {
  const schema = zodToJsonSchema(azureNatGatewaySpecSchema, {
    target: 'jsonSchema7',
    $refStrategy: 'none',
  });
  return {
    ...(JSON.parse(JSON.stringify(schema)) as JsonObject),
    title: 'AzureNatGateway',
    description:
      'The Azure NAT gateway that is wanted. Shape only: limits of Azure are judged when it is planned.',
  };
}
