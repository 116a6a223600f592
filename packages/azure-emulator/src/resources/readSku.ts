import { cannotParse } from '../arm/cannotParse';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';

/**
 * The SKU of a body with ARM's defaults: `tier: Regional` is added.
 *
 * @internal
 */
export function readSku(
  body: JsonObject,
  options: { readonly allowed: readonly string[]; readonly fallback: string },
): { readonly name: string; readonly tier: string } {
  const sku = readObject(body, { key: 'sku' }) ?? {};
  const name = sku.name ?? options.fallback;
  const known = options.allowed.find(
    allowed => allowed.toLowerCase() === String(name).toLowerCase(),
  );
  if (!known) {
    throw cannotParse(
      `'${String(name)}' is none of ${options.allowed.join(
        ', ',
      )}. Path sku.name.`,
    );
  }
  return { name: known, tier: String(sku.tier ?? 'Regional') };
}
