import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { requireUnique } from '../input/requireUnique';
import type { PriceTable } from '../cost/PriceTable';
import {
  type PriceOverrides,
  priceTableForRegion,
} from '../cost/priceTableForRegion';
import { regionKey } from '../cost/regionKey';
import type { RegionalPrices } from '../cost/RegionalPrices';
import { listPriceTables } from './listPriceTables';

const root = 'natGateway.prices';

// Bounds are judged by `priceTableForRegion`.
const amounts = z.record(z.number());
const shape = z
  .object({
    currency: z.string().optional(),
    readAt: z.string(),
    sourceUrl: z.string(),
    prices: amounts.optional(),
    instances: amounts.optional(),
    internetBandwidth: z
      .array(
        z
          .object({
            upToGigabytes: z.number().optional(),
            perGigabyte: z.number(),
          })
          .strict(),
      )
      .optional(),
  })
  .strict();
const regions = z.record(shape);
const providers = z.record(regions);

function tablesOf(
  overridden: z.infer<typeof regions>,
  options: { readonly table: PriceTable },
): Readonly<Record<string, PriceTable>> {
  const { table } = options;
  requireUnique(
    `${root}.${table.provider}`,
    Object.keys(overridden).map(regionKey),
  );
  return Object.fromEntries(
    Object.entries(overridden).map(([region, given]) => {
      const at = `${root}.${table.provider}.${region}`;
      try {
        const overrides: PriceOverrides = { ...given, region };
        return [regionKey(region), priceTableForRegion(table, overrides)];
      } catch (error) {
        throw new InputError(`${at}: ${(error as Error).message}`);
      }
    }),
  );
}

/**
 * Reads prices by provider and region out of a configuration's `natGateway.prices`. What a region
 * leaves out keeps the list's price.
 *
 * @example
 * ```ts
 * readRegionalPrices({
 *   azure: {
 *     switzerlandnorth: { readAt: '2026-11-20', sourceUrl: 'https://…', prices: { natGatewayHour: 0.054 } },
 *   },
 * });
 * ```
 *
 * @throws InputError naming the key, what it is, and what it may be.
 * @public
 */
export function readRegionalPrices(
  configured: unknown,
  options: {
    /** Of clouds that are not known here, too. */
    readonly listPrices?: readonly PriceTable[];
  } = {},
): RegionalPrices {
  const read = providers.safeParse(configured ?? {});
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = [root, ...issue!.path].join('.');
    throw new InputError(`${at}: ${issue!.message}`);
  }
  const listed = listPriceTables(options.listPrices);
  return Object.fromEntries(
    Object.entries(read.data).map(([provider, overridden]) => {
      const table = listed.get(provider);
      if (!table) {
        throw new InputError(
          `${root}.${provider} is no cloud that is known here; use ${[
            ...listed.keys(),
          ].join(', ')}, or install the module of ${provider}`,
        );
      }
      return [provider, tablesOf(overridden, { table })];
    }),
  );
}
