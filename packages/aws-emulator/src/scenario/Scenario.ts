import { z } from 'zod/v3';
import { object } from '../service/fields';
import { type Kind, schemas } from '../state/State';

const kinds = Object.fromEntries(
  Object.entries(schemas).map(([kind, schema]) => [
    kind,
    z.array(schema as z.ZodTypeAny).default([]),
  ]),
) as unknown as {
  [K in Kind]: z.ZodDefault<z.ZodArray<(typeof schemas)[K]>>;
};

/** A scenario: an account, its zones and limits, and its resources by kind. @internal */
export const scenarioSchema = object({
  description: z.string().default(''),
  accountId: z
    .string()
    .regex(/^\d{12}$/, 'must have twelve digits')
    .default('111122223333'),
  region: z.string().default('us-east-1'),
  zones: z
    .array(z.string().min(1))
    .min(1)
    .default(['us-east-1a', 'us-east-1b', 'us-east-1c']),
  ...kinds,
});

/** The initial state of an emulator. Fields that are left out have AWS's defaults. @public */
export type Scenario = z.input<typeof scenarioSchema>;
