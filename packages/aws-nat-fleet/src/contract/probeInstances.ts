import { z } from 'zod';

/**
 * What the parameter `probeInstances` holds, and `probe_nat.sh` reads.
 *
 * @public
 */
export const probeInstances = z.strictObject({
  /** Asked with curl, again and again: an endpoint that may be asked, such as one of your own. */
  url: z.url({ protocol: /^https?$/ }),
  /** Answers the address of the caller as text. */
  addressUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** An iperf3 server of your own. */
  iperf: z
    .strictObject({
      host: z.string().regex(/^[a-zA-Z0-9.-]+$/),
      port: z.number().int().min(1).max(65_535),
    })
    .optional(),
  /** The bucket that takes traces, below `probes/<zone>/`. */
  bucket: z.string().min(3),
  /** Name of the profile that lets an instance use Systems Manager and write to the bucket. */
  instanceProfile: z.string().min(1),
  /** Lets out, and nothing in. */
  securityGroupId: z.string().regex(/^sg-[0-9a-f]+$/),
});

/** @public */
export type ProbeInstances = z.infer<typeof probeInstances>;
