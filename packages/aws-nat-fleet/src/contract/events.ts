import { z } from 'zod';

/**
 * The result of one invocation of the probe of a zone.
 *
 * @public
 */
export const probeReport = z.object({
  kind: z.literal('probe'),
  zone: z.string(),
  verdict: z.enum(['healthy', 'unhealthy']),
  /** Rounds in a row that ended like the last one. */
  rounds: z.number().int().min(0),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** Of the last round, for each destination: its status, or what went wrong. */
  evidence: z.array(z.object({ url: z.string(), outcome: z.string() })),
});

/** @public */
export type ProbeReport = z.infer<typeof probeReport>;

/**
 * A command for nat-route-failover from a person, a runbook or asg-lifecycle-handler.
 *
 * - `drain`: move the zone's traffic to a healthy standby and keep it there. With `to`: to that standby,
 *   and a standby that is not proven healthy is refused unless `force` is set. A forced drain stays
 *   where it is until its release, whatever the probes report.
 * - `release`: end a drain, or a dwell: traffic returns as soon as the zone is proven healthy
 *
 * @public
 */
export const fleetCommand = z
  .object({
    kind: z.literal('command'),
    command: z.enum(['drain', 'release']),
    zone: z.string(),
    reason: z.string().min(1).max(500),
    /** Of a drain: the standby that has to carry the zone. */
    to: z.string().optional(),
    /** Of a drain to a named standby: move there without proof. */
    force: z.boolean().optional(),
  })
  .refine(({ command, to }) => command === 'drain' || to === undefined, {
    path: ['to'],
    message: 'a release returns to the zone itself; leave `to` out',
  })
  .refine(({ force, to }) => !force || to !== undefined, {
    path: ['force'],
    message: 'name the standby in `to`',
  });

/** @public */
export type FleetCommand = z.infer<typeof fleetCommand>;

/**
 * What the topic announces, as JSON.
 *
 * @public
 */
export interface Announcement {
  readonly kind:
    | 'routes-moved'
    | 'no-healthy-zone'
    | 'addresses-moved'
    | 'state-rebuilt';
  readonly environment: string;
  readonly zone: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason: string;
  /** Counts the changes of a zone; zone and epoch name a change. */
  readonly epoch: number;
  readonly at: string;
}
