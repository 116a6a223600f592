import type { Cloud } from '../cloud/Cloud';

/** Delivers a message to all subscriptions of a topic, and returns its id; a topic that does not exist delivers nothing. @internal */
export function publish(
  cloud: Cloud,
  options: {
    readonly topic: string;
    readonly message: string;
    readonly subject?: string;
  },
): string {
  const { topic, message, subject } = options;
  const messageId = cloud.guids.next();
  const topicArn = cloud.arn('sns', topic);
  const { subscriptions = [] } = cloud.state.topics.get(topic) ?? {};
  for (const { protocol, endpoint } of subscriptions) {
    cloud.inBackground(async () =>
      cloud.callbacks.notify?.({
        topicArn,
        protocol,
        endpoint,
        subject,
        message,
      }),
    );
  }
  return messageId;
}
