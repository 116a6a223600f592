import { cannotParse } from '../arm/cannotParse';
import type { JsonObject } from '../arm/JsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readObject } from '../arm/readObject';

/** Of addresses and prefixes in the published specification; of NAT gateways assumed, whose other properties of StandardV2 came with it. */
const standardV2Since = '2024-07-01';

/**
 * The SKU of a body with ARM's defaults: `tier: Regional` is added, and the tier `Global` is not played.
 *
 * @internal
 */
export function readSku(
  body: JsonObject,
  options: {
    readonly allowed: readonly string[];
    readonly fallback: string;
    readonly apiVersion: string;
  },
): { readonly name: string; readonly tier: string } {
  const sku = readObject(body, { key: 'sku' }) ?? {};
  const name = sku.name ?? options.fallback;
  const allowed = options.allowed.filter(
    choice =>
      choice !== 'StandardV2' ||
      sku.name === undefined ||
      options.apiVersion >= standardV2Since,
  );
  const known = allowed.find(
    choice => choice.toLowerCase() === String(name).toLowerCase(),
  );
  if (!known) {
    throw cannotParse(
      `'${String(name)}' is not one of ${allowed.join(', ')}. Path sku.name.`,
    );
  }
  const tier = String(sku.tier ?? 'Regional').toLowerCase();
  if (tier === 'global') {
    throw notImplemented(
      `The emulator does not play the tier Global of a ${known} SKU: only Regional.`,
    );
  }
  if (tier !== 'regional') {
    throw cannotParse(
      `'${String(sku.tier)}' is not one of Regional, Global. Path sku.tier.`,
    );
  }
  return { name: known, tier: 'Regional' };
}
