import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { anyText, list, tagList, text, texts } from '../service/fields';
import type { State } from '../state/State';
import { resourceOf, taggedOf } from './resourceOf';

function findTagged(state: State, id: string) {
  const item = taggedOf(state, id);
  if (!item) {
    throw new AwsError('InvalidID', `The ID '${id}' is not valid`);
  }
  return item;
}

/**
 * Tags of EC2 resources.
 *
 * @internal
 */
export const tagActions = [
  action({
    name: 'CreateTags',
    isWrite: true,
    input: z.object({ ResourceId: texts, Tag: tagList }).strict(),
    resources: ({ ResourceId: ids }, { cloud }) =>
      ids.map(id => resourceOf(cloud, id)),
    context: ({ Tag: tags }) => ({
      ...Object.fromEntries(
        tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value]),
      ),
      'aws:TagKeys': tags.map(({ Key }) => Key),
    }),
    handle: ({ ResourceId: ids, Tag: tags }, { state }) => {
      const items = ids.map(id => findTagged(state, id));
      const reserved = tags.find(({ Key }) => /^aws:/i.test(Key));
      if (reserved) {
        throw new AwsError(
          'InvalidParameterValue',
          `Tag keys starting with 'aws:' are reserved for internal use`,
        );
      }
      for (const item of items) {
        const merged = {
          ...item.tags,
          ...Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])),
        };
        // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html
        if (Object.keys(merged).length > 50) {
          throw new AwsError(
            'TagLimitExceeded',
            'The maximum number of Tags for a resource has been reached.',
          );
        }
        item.tags = merged;
      }
      return { return: true };
    },
  }),
  action({
    name: 'DeleteTags',
    isWrite: true,
    input: z
      .object({
        ResourceId: texts,
        Tag: list(
          z.object({ Key: text, Value: anyText.optional() }).strict(),
        ).optional(),
      })
      .strict(),
    resources: ({ ResourceId: ids }, { cloud }) =>
      ids.map(id => resourceOf(cloud, id)),
    context: ({ Tag: tags = [] }) => ({
      'aws:TagKeys': tags.map(({ Key }) => Key),
    }),
    handle: ({ ResourceId: ids, Tag: tags }, { state }) => {
      for (const item of ids.map(id => findTagged(state, id))) {
        item.tags = Object.fromEntries(
          Object.entries(item.tags).filter(
            ([key, value]) =>
              tags &&
              !tags.some(
                tag =>
                  tag.Key === key &&
                  (tag.Value === undefined || tag.Value === value),
              ),
          ),
        );
      }
      return { return: true };
    },
  }),
];
