import { z } from 'zod/v3';
import { quotaNames } from '../quotas/quotaNames';
import { workloadSchema } from './workloadSchema';
import { seededTypes } from './seededTypes';

const guid = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    'must be a GUID',
  );
const tags = z.record(z.string());

/** `natGateways`, `managedClusters` …: the last part of a type of the emulator that a scenario can hold. */
const shortTypes = seededTypes
  .filter(type => !type.isChild && !type.type.endsWith('/resourceGroups'))
  .map(type => type.type.split('/')[1]);

const resource = z
  .object({
    type: z.string().refine(type => shortTypes.includes(type), {
      message: `must be one of ${shortTypes.join(', ')}`,
    }),
    name: z.string().min(1),
    location: z.string().optional(),
    tags: tags.optional(),
    sku: z.string().optional(),
    zones: z.array(z.string()).optional(),
    identity: z.record(z.unknown()).optional(),
    createdAt: z.coerce.date().optional(),
    properties: z.record(z.unknown()).default({}),
  })
  .strict();

/** A built-in role by name, or a custom one by what it allows. */
const roleAssignment = z.union([
  z.object({ role: z.string(), scope: z.string() }).strict(),
  z
    .object({
      actions: z.array(z.string()).min(1),
      notActions: z.array(z.string()).optional(),
      scope: z.string(),
    })
    .strict(),
]);
const federatedCredential = z
  .object({
    issuer: z.string(),
    subject: z.string(),
    audience: z.string().default('api://AzureADTokenExchange'),
    publicKey: z.string().optional(),
  })
  .strict();

/**
 * The shape of a scenario file; the package's README explains it.
 *
 * @internal
 */
export const scenarioSchema = z
  .object({
    description: z.string().default(''),
    subscription: z
      .object({ id: guid, name: z.string().default('Emulated subscription') })
      .strict(),
    moreSubscriptions: z
      .array(
        z
          .object({
            id: guid,
            name: z.string().default('Emulated subscription'),
          })
          .strict(),
      )
      .default([]),
    tenantId: guid,
    managementGroups: z
      .array(
        z
          .object({
            name: z.string().regex(/^[-\w.()]{1,90}$/),
            displayName: z.string().optional(),
            parent: z.string().optional(),
            subscriptions: z
              .array(z.union([z.literal('subscription'), guid]))
              .default([]),
          })
          .strict(),
      )
      .default([]),
    region: z.string().default('westeurope'),
    principals: z
      .array(
        z
          .object({
            name: z.string(),
            clientId: guid,
            clientSecret: z.string().min(1),
            objectId: guid,
            assignments: z.array(roleAssignment),
            federatedCredentials: z.array(federatedCredential).optional(),
          })
          .strict(),
      )
      .min(1),
    metrics: z
      .object({
        seed: z.number().int().default(1),
        delaySeconds: z.number().min(0).default(120),
      })
      .strict()
      .default({}),
    limits: z.record(z.enum(quotaNames), z.number().int().min(0)).default({}),
    locks: z
      .array(
        z
          .object({
            scope: z.string(),
            level: z.enum(['CanNotDelete', 'ReadOnly']),
          })
          .strict(),
      )
      .default([]),
    policies: z
      .array(
        z
          .object({
            name: z.string(),
            scope: z.string(),
            resourceType: z.string().optional(),
          })
          .strict(),
      )
      .default([]),
    resourceGroups: z
      .array(
        z
          .object({
            name: z.string().min(1),
            subscription: guid.optional(),
            location: z.string().optional(),
            tags: tags.optional(),
            resources: z.array(resource).default([]),
          })
          .strict(),
      )
      .default([]),
    workloads: z.array(workloadSchema).default([]),
  })
  .strict();
