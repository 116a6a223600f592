import { z } from 'zod';
import {
  fleetCommand,
  FleetCommand,
  probeReport,
  ProbeReport,
} from '../../contract';
import { isSchedule } from '../shared/isSchedule';

/** Why nat-route-failover was invoked. */
export type Trigger =
  | { readonly kind: 'probe'; readonly report: ProbeReport }
  | { readonly kind: 'command'; readonly command: FleetCommand }
  /** An instance stops or ends. */
  | {
      readonly kind: 'instance';
      readonly instanceId: string;
      readonly reason: string;
    }
  /** An alarm of a zone; only `ALARM` counts, and never alone. */
  | { readonly kind: 'alarm'; readonly zone: string; readonly name: string }
  /** No new information: read the state and finish what is unfinished. */
  | { readonly kind: 'look'; readonly why: string };

const lambdaDestination = z.object({
  requestContext: z.object({ functionArn: z.string(), condition: z.string() }),
  responsePayload: z.unknown(),
});

const instanceEvent = z.object({
  'detail-type': z.literal('EC2 Instance State-change Notification'),
  detail: z.object({ 'instance-id': z.string(), state: z.string() }),
});

const alarmEvent = z.object({
  'detail-type': z.literal('CloudWatch Alarm State Change'),
  detail: z.object({
    alarmName: z.string(),
    state: z.object({ value: z.string() }),
    configuration: z.object({
      metrics: z.array(
        z.object({
          metricStat: z
            .object({
              metric: z.object({
                dimensions: z.record(z.string(), z.string()),
              }),
            })
            .optional(),
        }),
      ),
    }),
  }),
});

const LEAVING = ['stopping', 'stopped', 'shutting-down', 'terminated'];

/**
 * Reads an event. An event without relevant information becomes `look`, with the reason: a repeated
 * or unknown event is not an error.
 */
export function parseTrigger(event: unknown): Trigger {
  const report = probeReport.safeParse(event);
  if (report.success) return { kind: 'probe', report: report.data };
  const command = fleetCommand.safeParse(event);
  if (command.success) return { kind: 'command', command: command.data };
  const record = lambdaDestination.safeParse(event);
  if (record.success) {
    const { responsePayload, requestContext } = record.data;
    const inner = probeReport.safeParse(responsePayload);
    return inner.success
      ? { kind: 'probe', report: inner.data }
      : {
          kind: 'look',
          why: `${requestContext.functionArn} ended without a report (${requestContext.condition})`,
        };
  }
  const instance = instanceEvent.safeParse(event);
  if (instance.success) {
    const { state, 'instance-id': instanceId } = instance.data.detail;
    return LEAVING.includes(state)
      ? { kind: 'instance', instanceId, reason: `instance is ${state}` }
      : { kind: 'look', why: `${instanceId} is ${state}` };
  }
  const alarm = alarmEvent.safeParse(event);
  if (alarm.success) {
    const { alarmName, state, configuration } = alarm.data.detail;
    const zone = configuration.metrics
      .map(({ metricStat }) => metricStat?.metric.dimensions.Zone)
      .find(Boolean);
    return zone && state.value === 'ALARM'
      ? { kind: 'alarm', zone, name: alarmName }
      : { kind: 'look', why: `alarm ${alarmName} is ${state.value}` };
  }
  if (isSchedule(event)) return { kind: 'look', why: 'schedule' };
  const kind = z.object({ kind: z.string() }).safeParse(event).data?.kind;
  if (kind === 'command') {
    throw new Error(
      `Not a command: ${fleetCommand
        .safeParse(event)
        .error?.issues.map(
          ({ path, message }) => `${path.join('.')}: ${message}`,
        )
        .join('; ')}.`,
    );
  }
  return { kind: 'look', why: 'unknown event' };
}
