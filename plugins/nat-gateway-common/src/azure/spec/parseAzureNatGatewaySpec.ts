import type { Violation } from '../../spec/Violation';
import type { AzureNatGatewaySpec } from './AzureNatGatewaySpec';
import { azureNatGatewaySpecSchema } from './azureNatGatewaySpecSchema';
import { shapeViolation } from './shapeViolation';
import { withAddressLists } from './withAddressLists';

/**
 * Reads a resource document: the Spec with its defaults filled in, or what is wrong with its shape. The
 * shape of documents of before the addresses were a list is taken, too.
 *
 * @public
 */
export function parseAzureNatGatewaySpec(
  given: unknown,
):
  | { readonly spec: AzureNatGatewaySpec; readonly violations?: undefined }
  | { readonly violations: readonly Violation[]; readonly spec?: undefined } {
  const document = withAddressLists(given);
  const result = azureNatGatewaySpecSchema.safeParse(document);
  if (result.success) return { spec: result.data };
  // An empty name breaks two checks of the schema; one complaint a place is enough.
  const byPath = new Map<string, Violation>();
  for (const issue of result.error.issues) {
    const violation = shapeViolation(document, issue);
    if (!byPath.has(violation.path)) byPath.set(violation.path, violation);
  }
  return { violations: [...byPath.values()] };
}
