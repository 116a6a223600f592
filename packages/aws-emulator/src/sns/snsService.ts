import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { text } from '../service/fields';
import type { Service } from '../service/Service';
import { publish } from './publish';

/** https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
const messageLimitBytes = 262_144;

/** SNS: topics and what is published to them. @internal */
export const snsService: Service = {
  name: 'sns',
  protocol: 'query',
  version: '2010-03-31',
  errors: errorCodes.sns,
  actions: [
    action({
      name: 'Publish',
      isWrite: true,
      input: {
        TopicArn: text,
        Message: text,
        Subject: text.max(100).optional(),
      },
      resources: ({ TopicArn: arn }) => [{ arn }],
      handle: (input, { cloud, state }) => {
        const topic = /^arn:aws:sns:.*:(.+)$/.exec(input.TopicArn)?.[1] ?? '';
        if (!state.topics.has(topic)) {
          throw new AwsError('NotFound', 'Topic does not exist', {
            status: 404,
          });
        }
        if (Buffer.byteLength(input.Message) > messageLimitBytes) {
          throw new AwsError(
            'InvalidParameter',
            'Invalid parameter: Message too long',
          );
        }
        return {
          MessageId: publish(cloud, {
            topic,
            message: input.Message,
            subject: input.Subject,
          }),
        };
      },
    }),
  ],
};
