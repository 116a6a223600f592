import type { Cloud } from '../cloud/Cloud';
import { invokeAsync } from '../lambda/invokeAsync';
import { publish } from '../sns/publish';
import { matchesEvent } from './matchesEvent';

/**
 * An event of EventBridge.
 *
 * @internal
 */
export interface EmittedEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Puts an event on the default bus: rules with a matching pattern send it to their targets.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 *
 * @internal
 */
export function emitEvent(
  cloud: Cloud,
  event: EmittedEvent & { readonly time?: Date },
): string {
  const id = cloud.ids.uuid();
  const { accountId, region } = cloud.settings;
  const whole = {
    version: '0',
    id,
    'detail-type': event['detail-type'],
    source: event.source,
    account: accountId,
    time: (event.time ?? cloud.now()).toISOString().replace(/\.\d+/, ''),
    region,
    resources: event.resources,
    detail: event.detail,
  };
  for (const rule of cloud.state.rules.values()) {
    if (rule.isEnabled && rule.pattern && matchesEvent(whole, rule.pattern)) {
      sendToTargets(cloud, { targets: rule.targets, event: whole });
    }
  }
  return id;
}

/**
 * Sends an event to functions and topics.
 *
 * @internal
 */
export function sendToTargets(
  cloud: Cloud,
  options: {
    readonly targets: readonly {
      readonly arn: string;
      readonly input?: string;
    }[];
    readonly event: unknown;
  },
): void {
  for (const { arn, input } of options.targets) {
    const text = input ?? JSON.stringify(options.event);
    const name = arn.split(':').at(-1) ?? '';
    if (arn.split(':')[2] === 'lambda') {
      invokeAsync(cloud, { functionName: name, payload: text });
    } else if (arn.split(':')[2] === 'sns') {
      publish(cloud, { topic: name, message: text });
    }
  }
}
