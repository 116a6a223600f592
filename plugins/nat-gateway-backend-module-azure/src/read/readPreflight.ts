import { z } from 'zod/v3';
import { readAzureFailure } from '../errors/readAzureFailure';
import { reasonOf } from '../errors/reasonOf';
import type { Preflight } from '../plan/Preflight';
import type { AzureSession } from './AzureSession';
import { readPages } from './readPages';

const lockSchema = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({ level: z.enum(['CanNotDelete', 'ReadOnly']) }),
});

const usageSchema = z.object({
  name: z.object({ value: z.string(), localizedValue: z.string().optional() }),
  currentValue: z.number(),
  limit: z.number(),
});

const permissionSchema = z.object({
  actions: z.array(z.string()).default([]),
  notActions: z.array(z.string()).default([]),
});

/** What an identity may not read is not known, and nothing of it is refused. */
async function unlessForbidden<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const failure = readAzureFailure(error);
    if (reasonOf(failure) === 'forbidden' || failure.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Reads what would refuse a plan half-way: locks of the subscription, counters of the regions, and the
 * writing identity's own rights at the resources that are named. A call for each of those, none of which
 * depends on how much the subscription holds.
 *
 * @internal
 */
export async function readPreflight(options: {
  readonly subscriptionId: string;
  readonly regions: readonly string[];
  /** Resources and groups whose rights are asked for. */
  readonly scopes: readonly string[];
  readonly reader: AzureSession;
  readonly writer: AzureSession;
  readonly signal: AbortSignal;
}): Promise<Preflight> {
  const { subscriptionId, regions, reader, writer, signal } = options;
  const base = `/subscriptions/${subscriptionId}/providers`;
  const [locks, usages, ...rights] = await Promise.all([
    unlessForbidden(() =>
      readPages(reader, {
        path: `${base}/Microsoft.Authorization/locks`,
        apiVersion: '2016-09-01',
        signal,
      }),
    ),
    Promise.all(
      regions.map(async region => {
        const items = await unlessForbidden(() =>
          readPages(reader, {
            path: `${base}/Microsoft.Network/locations/${region}/usages`,
            apiVersion: '2024-05-01',
            signal,
          }),
        );
        return (items ?? []).map(item => {
          const { name, currentValue, limit } = usageSchema.parse(item);
          const { value, localizedValue = value } = name;
          return {
            region,
            name: value,
            title: localizedValue,
            used: currentValue,
            limit,
          };
        });
      }),
    ),
    ...options.scopes.map(async scope => {
      const roles = await unlessForbidden(() =>
        readPages(writer, {
          path: `${scope}/providers/Microsoft.Authorization/permissions`,
          apiVersion: '2022-04-01',
          signal,
        }),
      );
      return { scope: scope.toLowerCase(), roles };
    }),
  ]);
  return {
    ...(locks && {
      locks: locks.map(item => {
        const { id, name, properties } = lockSchema.parse(item);
        const scope = id.replace(
          /\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i,
          '',
        );
        return { name, scope, level: properties.level };
      }),
    }),
    usages: usages.flat(),
    rights: Object.fromEntries(
      rights.flatMap(({ scope, roles }) =>
        roles ? [[scope, roles.map(role => permissionSchema.parse(role))]] : [],
      ),
    ),
  };
}
