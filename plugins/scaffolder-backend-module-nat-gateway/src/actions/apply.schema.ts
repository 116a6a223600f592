import type { z as Zod } from 'zod/v3';

type ZodLibrary = typeof Zod;

/**
 * Input and output of `nat-gateway:apply`. The backend judges the Spec; here only its head is looked at,
 * so that a Spec of any provider passes.
 *
 * @internal
 */
export const applySchema = {
  input: {
    spec: (z: ZodLibrary) =>
      z
        .object({
          apiVersion: z.string(),
          kind: z.string().describe('AzureNatGateway'),
          metadata: z.object({ name: z.string() }).passthrough(),
          spec: z.object({}).passthrough(),
        })
        .describe('The Spec as a resource document: what egress you want'),
    acknowledgement: (z: ZodLibrary) =>
      z
        .object({
          planHash: z
            .string()
            .optional()
            .describe(
              'Hash of the plan that was seen; another plan is refused',
            ),
          sourceAddressesChange: z
            .union([z.boolean(), z.array(z.string())])
            .optional()
            .describe(
              'Resource ids of the gateways whose subnets may get other source addresses; true: of the one gateway of the plan',
            ),
          newAddressesUnseen: z
            .boolean()
            .optional()
            .describe(
              'New addresses may be used before anyone has seen them; otherwise the run waits once they are known',
            ),
          replacedGateways: z
            .array(z.string())
            .optional()
            .describe(
              'Resource ids of gateways that subnets may be taken from',
            ),
          undoMovesEgress: z
            .boolean()
            .optional()
            .describe('Undoing may move subnets back without asking again'),
        })
        .optional()
        .describe('What was acknowledged in advance; absent means nothing'),
  },
  output: {
    runId: (z: ZodLibrary) =>
      z.string().optional().describe('The run in the NAT gateway backend'),
    runUrl: (z: ZodLibrary) =>
      z
        .string()
        .optional()
        .describe(
          "The run's page in the portal, where it is followed and answered",
        ),
    state: (z: ZodLibrary) =>
      z
        .enum([
          'planned',
          'succeeded',
          'awaitingAcknowledgement',
          'awaitingApproval',
          'awaitingWindow',
        ])
        .describe('State of the run; planned: this was a dry run'),
    message: (z: ZodLibrary) =>
      z.string().describe('The outcome in words, and who has to do what'),
    gateways: (z: ZodLibrary) =>
      z
        .array(
          z.object({
            name: z.string(),
            resourceId: z.string(),
            egressAddresses: z.array(z.string()),
            consoleUrl: z.string().optional(),
          }),
        )
        .optional()
        .describe('Each gateway of the Spec, with what it sends from'),
    gatewayName: (z: ZodLibrary) =>
      z.string().optional().describe('Absent where the Spec has several'),
    gatewayResourceId: (z: ZodLibrary) =>
      z.string().optional().describe('Absent where the Spec has several'),
    egressAddresses: (z: ZodLibrary) =>
      z
        .array(z.string())
        .optional()
        .describe(
          'IPs, and prefixes as CIDR, that the subnets leave with; while the run waits for an acknowledgement, that they would leave with',
        ),
    consoleUrl: (z: ZodLibrary) =>
      z
        .string()
        .optional()
        .describe(
          "The gateway in the cloud's console; absent where the Spec has several",
        ),
    plan: (z: ZodLibrary) =>
      z
        .object({
          hash: z.string(),
          steps: z
            .array(z.string())
            .describe('What would be written, in order'),
          addressesGained: z.number().describe('How many addresses are new'),
          addressesLost: z.array(z.string()),
          requiredAcknowledgements: z.array(z.string()),
          costPerMonth: z
            .object({
              currency: z.string(),
              before: z.number(),
              after: z.number(),
              pricesReadAt: z.string(),
            })
            .describe('List-price estimate'),
        })
        .optional()
        .describe('Of a dry run only'),
  },
};
