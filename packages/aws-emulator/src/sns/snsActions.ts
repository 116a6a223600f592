import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Action } from '../service/Action';
import { text } from '../service/fields';
import { find, on } from '../state/kinds';

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

/** https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
const messageLimitBytes = 262_144;

/** SNS: topics and what is published to them. @internal */
export const snsActions: readonly Action[] = [
  action({
    name: 'Publish',
    input: {
      TopicArn: text,
      Message: text,
      Subject: text.max(100).optional(),
    },
    resources: on(['TopicArn'], 'topics'),
    handle: ({ TopicArn: arn, Message: message, Subject: subject }, call) => {
      const topic = /^arn:aws:sns:.*:(.+)$/.exec(arn)?.[1] ?? '';
      find(call, 'topics', topic);
      demand(
        Buffer.byteLength(message) <= messageLimitBytes,
        'InvalidParameter: Invalid parameter: Message too long',
      );
      const options = { topic, message, subject };
      return { MessageId: publish(call.cloud, options) };
    },
  }),
];
