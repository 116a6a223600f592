import { z } from 'zod';

const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-[0-9a-f]+$`), `not a ${prefix}- id`);
const zoneName = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, 'not a zone');
const url = z.string().regex(/^https?:\/\//, 'not an http or https URL');

const zone = z.object({
  zone: zoneName,
  autoScalingGroup: z.string().min(1),
  natInterfaceId: id('eni'),
  /** The route tables whose default route points to the NAT interface. */
  routeTableIds: z.array(id('rtb')).min(1),
  /** Sources that this zone serves; several, also secondary ones such as 100.64.0.0/10. */
  cidrs: z.array(z.cidrv4()).min(1),
  /** Elastic IP addresses that destinations see for the zone's workloads. */
  egress: z
    .array(z.object({ allocationId: id('eipalloc'), publicIp: z.ipv4() }))
    .min(1),
  /** Private addresses on the zone's own NAT interface, one for each Elastic IP address. */
  addresses: z.array(z.ipv4()).min(1),
  /** Peers in the order in which they take over, with the addresses reserved for this zone there. */
  standbys: z.array(
    z.object({ zone: zoneName, addresses: z.array(z.ipv4()).min(1) }),
  ),
  /** The probe subnet, and the address whose Elastic IP address its probes leave with. */
  probe: z.object({ cidr: z.cidrv4(), address: z.ipv4() }),
  /** Mode `nlb` only. */
  targetGroupArn: z.string().startsWith('arn:').optional(),
});

const fleet = z.object({
  version: z.literal(1),
  environment: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  mode: z.enum(['eip', 'nlb']),
  vpcId: id('vpc'),
  instanceType: z.string().min(1),
  topicArn: z.string().startsWith('arn:'),
  zones: z.array(zone).min(1),
  probing: z.object({
    destinations: z
      .array(z.object({ url, expectedStatus: z.number().int() }))
      .min(
        2,
        'at least two, or a failing destination looks like a failing NAT',
      ),
    intervalMilliseconds: z.number().int().min(100),
    timeoutMilliseconds: z.number().int().min(50),
    /** Rounds in a row that fail before the NAT counts as unhealthy. */
    failures: z.number().int().min(1),
  }),
  failback: z.object({
    /** Rounds in a row that succeed before traffic returns. */
    goodRounds: z.number().int().min(1),
    /** The minimum time for which traffic stays with the standby. */
    dwellSeconds: z.number().int().min(0),
  }),
});

/** What the fleet parameter holds. @public */
export type Fleet = z.infer<typeof fleet>;

/** One Availability Zone of the fleet. @public */
export type FleetZone = Fleet['zones'][number];

/** What the probe is given with its deployment. @public */
export type ProbeSettings = Fleet['probing'];

/** The settings that ship. @public */
export const shippedSettings: Pick<Fleet, 'failback'> & {
  readonly probing: Omit<ProbeSettings, 'destinations'>;
} = {
  probing: {
    intervalMilliseconds: 5_000,
    timeoutMilliseconds: 2_000,
    failures: 2,
  },
  failback: { goodRounds: 24, dwellSeconds: 600 },
};

/**
 * Reads the text of the fleet parameter.
 *
 * @throws Error that names the parameter and every field that is wrong
 * @public
 */
export function parseFleet(text: string, name: string): Fleet {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name} is not JSON. Deploy the fleet again.`, {
      cause: error,
    });
  }
  const { data, error } = fleet.safeParse(document);
  if (data) return data;
  const fields = error.issues.map(
    ({ path, message }) => `${path.join('.') || 'document'}: ${message}`,
  );
  throw new Error(
    `${name} is not a fleet document: ${fields.join(
      '; ',
    )}. Deploy the fleet again.`,
  );
}

/** Reads what the probe was deployed with. @public */
export function parseProbeSettings(text: string): ProbeSettings {
  return fleet.shape.probing.parse(JSON.parse(text));
}
