import { z } from 'zod';

const scheduled = z.object({ 'detail-type': z.literal('Scheduled Event') });

/** Whether an event comes from a schedule of EventBridge. */
export function isSchedule(event: unknown): boolean {
  return scheduled.safeParse(event).success;
}
