import { z } from 'zod';

const zoneState = z.object({
  /** The zone whose NAT has to carry the traffic of this one. */
  activeZone: z.string(),
  activeInterfaceId: z.string(),
  reason: z.string(),
  since: z.iso.datetime(),
  /** Goes up by one with each change. */
  epoch: z.number().int().min(0),
  /** An operator or a replacement keeps traffic away. */
  drained: z.boolean(),
  /** An operator moved traffic without proof: it stays until the release. */
  forced: z.boolean().optional(),
  /** The change was planned, so traffic returns without the dwell. */
  planned: z.boolean(),
  /** The newest report of the zone's own probe. */
  probe: z
    .object({
      verdict: z.enum(['healthy', 'unhealthy']),
      /** Rounds in a row, over several reports. */
      rounds: z.number().int().min(0),
      at: z.iso.datetime(),
    })
    .optional(),
  /** Where the traffic went before the last change. */
  from: z.string().optional(),
  /** The last epoch that was carried out and announced; a lower one is unfinished. */
  announcedEpoch: z.number().int().min(0),
  /** Whether the lack of a healthy zone has been announced. */
  alerted: z.boolean(),
});

/** What the state parameter of a zone holds. @public */
export type ZoneState = z.infer<typeof zoneState>;

/**
 * Reads a state parameter; undefined when its text is unreadable, for instance edited by hand.
 *
 * @public
 */
export function parseZoneState(text: string): ZoneState | undefined {
  try {
    return zoneState.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
