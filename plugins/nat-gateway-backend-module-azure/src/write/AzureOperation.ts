import { z } from 'zod/v3';
import type { JsonObject, JsonValue } from '@backstage/types';

const json: z.ZodType<JsonObject> = z.record(
  z.custom<JsonValue>(value => value !== undefined),
);

/**
 * An accepted write as it is stored: enough for another process to follow it, and to send it
 * again should the operation fail for a reason that passes.
 *
 * @internal
 */
export const azureOperationSchema = z.object({
  step: z.object({
    key: z.string(),
    kind: z.string(),
    title: z.string(),
    resourceId: z.string(),
    input: json,
  }),
  runId: z.string(),
  ownerRef: z.string().optional(),
  /** Of the step's own resource, where a record says that we created it. */
  createdGuids: z.record(z.string()),
  /** The same, where it was adopted. */
  adoptedGuids: z.record(z.string()).default({}),
  before: json.nullable(),
  pollUrl: z.string().optional(),
  retryAfterMilliseconds: z.number().optional(),
  leftAlone: z.string().optional(),
  incident: z.string().optional(),
});

/**
 * See {@link azureOperationSchema}.
 *
 * @internal
 */
export type AzureOperation = z.output<typeof azureOperationSchema>;
