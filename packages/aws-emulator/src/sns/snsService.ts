import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { list, text } from '../service/fields';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';
import { publish } from './publish';

/** https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
const messageLimitBytes = 262_144;

const nameOf = (arn: string) => arn.split(':').at(-1) ?? '';
const onTopic = ({ TopicArn: arn }: { readonly TopicArn: string }) => [{ arn }];

function findTopic(state: State, arn: string): Item<'topics'> {
  const topic = state.topics.get(nameOf(arn));
  if (!topic || !/^arn:aws:sns:/.test(arn)) {
    throw new AwsError('NotFound', 'Topic does not exist', { status: 404 });
  }
  return topic;
}

/**
 * SNS: topics and what is published to them.
 *
 * @internal
 */
export const snsService: Service = {
  name: 'sns',
  signingName: 'sns',
  protocol: 'query',
  version: '2010-03-31',
  errors: errorCodes.sns,
  actions: [
    action({
      name: 'Publish',
      isWrite: true,
      input: z
        .object({
          TopicArn: text,
          Message: text,
          Subject: text.max(100).optional(),
          MessageAttributes: list(
            z
              .object({
                Name: text,
                Value: z
                  .object({
                    DataType: z.enum(['String', 'Number']),
                    StringValue: text,
                  })
                  .strict(),
              })
              .strict(),
          ).optional(),
        })
        .strict(),
      resources: onTopic,
      handle: (input, { cloud, state }) => {
        const { name } = findTopic(state, input.TopicArn);
        if (Buffer.byteLength(input.Message) > messageLimitBytes) {
          throw new AwsError(
            'InvalidParameter',
            'Invalid parameter: Message too long',
          );
        }
        return {
          MessageId: publish(cloud, {
            topic: name,
            message: input.Message,
            subject: input.Subject,
            attributes: Object.fromEntries(
              (input.MessageAttributes ?? []).map(each => [
                each.Name,
                each.Value.StringValue,
              ]),
            ),
          }),
        };
      },
    }),
  ],
};
