import type { Violation } from '../Violation';
import {
  azureNatGatewaySpecSchema,
  type AzureNatGatewaySpec,
} from './AzureNatGatewaySpec';
import { shapeViolation } from './shapeViolation';

/**
 * Reads a resource document: the Spec with its defaults filled in, or what is wrong with its shape.
 *
 * @public
 */
export function parseAzureNatGatewaySpec(
  document: unknown,
):
  | { readonly spec: AzureNatGatewaySpec; readonly violations?: undefined }
  | { readonly violations: readonly Violation[]; readonly spec?: undefined } {
  const result = azureNatGatewaySpecSchema.safeParse(document);
  return result.success
    ? { spec: result.data }
    : {
        violations: result.error.issues.map(issue =>
          shapeViolation(document, issue),
        ),
      };
}
