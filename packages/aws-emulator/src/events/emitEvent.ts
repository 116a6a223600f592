import type { Cloud } from '../cloud/Cloud';
import { invokeAsync } from '../lambda/lambdaActions';
import { parseJson } from '../server/parseJson';
import { publish } from '../sns/snsActions';
import type { Item } from '../state/State';

/** An event of EventBridge. */
interface EmittedEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Puts an event on the default bus: rules with a matching pattern send it to their targets. @internal */
export function emitEvent(cloud: Cloud, event: EmittedEvent): void {
  const whole = wholeEvent(cloud, event);
  for (const { isEnabled, pattern, targets } of cloud.state.rules.values()) {
    if (isEnabled && pattern && matchesEvent(whole, pattern)) {
      sendToTargets(cloud, { targets, event: whole });
    }
  }
}

/** Runs a rule's schedule once. @internal */
export function emitScheduled(cloud: Cloud, rule: Item<'rules'>): void {
  const event = wholeEvent(cloud, {
    source: 'aws.events',
    'detail-type': 'Scheduled Event',
    resources: [cloud.arn('events', `rule/${rule.name}`)],
    detail: {},
  });
  sendToTargets(cloud, { targets: rule.isEnabled ? rule.targets : [], event });
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html */
function wholeEvent(cloud: Cloud, event: EmittedEvent) {
  return {
    version: '0',
    id: cloud.guids.next(),
    account: cloud.settings.accountId,
    time: cloud.now().toISOString().replace(/\.\d+/, ''),
    region: cloud.settings.region,
    ...event,
  };
}

/** Sends an event to functions and topics. @internal */
export function sendToTargets(
  cloud: Cloud,
  options: {
    readonly targets: Item<'rules'>['targets'];
    readonly event: unknown;
  },
): void {
  for (const { arn, input } of options.targets) {
    const [, , service, , , ...rest] = arn.split(':');
    const name = rest.at(-1) ?? '';
    const event = input === undefined ? options.event : parseJson(input);
    if (service === 'lambda') {
      invokeAsync(cloud, name, event);
    } else if (service === 'sns') {
      publish(cloud, { topic: name, message: JSON.stringify(event) });
    }
  }
}

/**
 * Whether an event matches a pattern: each field by any of its values, which are exact or `prefix`, `anything-but`, `exists`.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html @internal
 */
function matchesEvent(event: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    const values: readonly unknown[] = Array.isArray(event) ? event : [event];
    return pattern.some(wanted => values.some(value => meets(value, wanted)));
  }
  if (typeof pattern !== 'object' || pattern === null) {
    return false;
  }
  const fields = new Map<string, unknown>(
    typeof event === 'object' && event !== null ? Object.entries(event) : [],
  );
  return Object.entries(pattern).every(([name, inner]) =>
    matchesEvent(fields.get(name), inner),
  );
}

function meets(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) {
    return value === wanted;
  }
  const fields = wanted as Readonly<Record<string, unknown>>;
  const { prefix, 'anything-but': but, exists, ...others } = fields;
  return (
    Object.keys(others).length === 0 &&
    (prefix === undefined || String(value ?? '').startsWith(String(prefix))) &&
    (but === undefined ||
      (value !== undefined && ![but].flat().includes(value))) &&
    (exists === undefined || (value !== undefined) === exists)
  );
}
