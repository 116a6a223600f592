import { z } from 'zod';

const spotEvent = z.object({
  'detail-type': z.enum([
    'EC2 Spot Instance Interruption Warning',
    'EC2 Instance Rebalance Recommendation',
  ]),
  detail: z.object({ 'instance-id': z.string() }),
});

/** What EC2 says of a Spot instance. */
export interface SpotNotice {
  /** It ends in two minutes, or it may end soon. */
  readonly kind: 'interruption' | 'rebalance';
  readonly instanceId: string;
}

/** Reads an event of a Spot instance; undefined when it is another one. */
export function parseSpotNotice(event: unknown): SpotNotice | undefined {
  const { data } = spotEvent.safeParse(event);
  return (
    data && {
      kind: data['detail-type'].includes('Rebalance')
        ? 'rebalance'
        : 'interruption',
      instanceId: data.detail['instance-id'],
    }
  );
}
