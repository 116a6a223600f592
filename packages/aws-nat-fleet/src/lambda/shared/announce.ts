import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { Announcement } from '../../contract';

/** Publishes a change to the subscribers of the fleet's topic. */
export async function announce(
  sns: SNSClient,
  topicArn: string,
  announcement: Announcement,
): Promise<void> {
  await sns.send(
    new PublishCommand({
      TopicArn: topicArn,
      Subject: `NAT fleet ${announcement.environment}: ${announcement.kind} (${announcement.zone})`,
      Message: JSON.stringify(announcement),
    }),
  );
}
