import { z } from 'zod';

const lifecycleEvent = z.object({
  'detail-type': z.enum([
    'EC2 Instance-launch Lifecycle Action',
    'EC2 Instance-terminate Lifecycle Action',
  ]),
  detail: z.object({
    LifecycleActionToken: z.string(),
    AutoScalingGroupName: z.string(),
    LifecycleHookName: z.string(),
    EC2InstanceId: z.string(),
  }),
});

/** One lifecycle action that waits for its completion. */
export interface LifecycleAction {
  readonly transition: 'launch' | 'terminate';
  readonly token: string;
  readonly group: string;
  readonly hook: string;
  readonly instanceId: string;
}

/** Reads an event of Auto Scaling; undefined when it is another one. */
export function parseLifecycleEvent(
  event: unknown,
): LifecycleAction | undefined {
  const { data } = lifecycleEvent.safeParse(event);
  return (
    data && {
      transition: data['detail-type'].includes('launch')
        ? 'launch'
        : 'terminate',
      token: data.detail.LifecycleActionToken,
      group: data.detail.AutoScalingGroupName,
      hook: data.detail.LifecycleHookName,
      instanceId: data.detail.EC2InstanceId,
    }
  );
}
