import type { Cloud } from '../cloud/Cloud';
import { invokeAsync } from '../lambda/invokeAsync';

/**
 * Delivers a message to all subscriptions of a topic, and returns its id; a topic that does not exist delivers nothing.
 *
 * @internal
 */
export function publish(
  cloud: Cloud,
  options: {
    readonly topic: string;
    readonly message: string;
    readonly subject?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  },
): string {
  const { topic, message, subject, attributes = {} } = options;
  const messageId = cloud.ids.uuid();
  const topicArn = cloud.arn('sns', topic);
  for (const each of cloud.state.topics.get(topic)?.subscriptions ?? []) {
    if (each.protocol === 'lambda') {
      invokeAsync(cloud, {
        functionName: each.endpoint.split(':').at(-1) ?? '',
        payload: JSON.stringify({
          Records: [
            {
              EventSource: 'aws:sns',
              EventVersion: '1.0',
              EventSubscriptionArn: `${topicArn}:${each.id}`,
              Sns: {
                Type: 'Notification',
                MessageId: messageId,
                TopicArn: topicArn,
                Subject: subject ?? null,
                Message: message,
                Timestamp: cloud.now().toISOString(),
                MessageAttributes: Object.fromEntries(
                  Object.entries(attributes).map(([name, value]) => [
                    name,
                    { Type: 'String', Value: value },
                  ]),
                ),
              },
            },
          ],
        }),
      });
    } else {
      cloud.inBackground(
        async () =>
          await cloud.callbacks.notify?.({
            topicArn,
            protocol: each.protocol,
            endpoint: each.endpoint,
            subject,
            message,
            attributes,
          }),
      );
    }
  }
  return messageId;
}
