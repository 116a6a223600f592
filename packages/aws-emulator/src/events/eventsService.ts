import { z } from 'zod/v3';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import type { Service } from '../service/Service';
import { emitEvent } from './emitEvent';

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
const entryLimit = 10;

/**
 * EventBridge: the default bus, and the rules of the scenario.
 *
 * @internal
 */
export const eventsService: Service = {
  name: 'events',
  signingName: 'events',
  protocol: 'json',
  version: 'AWSEvents',
  errors: errorCodes.json,
  actions: [
    action({
      name: 'PutEvents',
      isWrite: true,
      input: z
        .object({
          Entries: z
            .array(
              z
                .object({
                  Source: z.string().optional(),
                  DetailType: z.string().optional(),
                  Detail: z.string().optional(),
                  Time: z.number().optional(),
                  Resources: z.array(z.string()).optional(),
                  EventBusName: z.literal('default').optional(),
                })
                .strict(),
            )
            .min(1)
            .max(entryLimit),
        })
        .strict(),
      resources: (_, { cloud }) => [
        { arn: cloud.arn('events', 'event-bus/default') },
      ],
      context: ({ Entries: entries }) => ({
        'events:source': entries.flatMap(({ Source }) => Source ?? []),
        'events:detail-type': entries.flatMap(
          ({ DetailType }) => DetailType ?? [],
        ),
      }),
      handle: ({ Entries: entries }, { cloud }) => {
        const results = entries.map(entry => {
          const { Source: source, DetailType: type, Detail: text } = entry;
          const absent = [
            ...(source ? [] : ['Source']),
            ...(type ? [] : ['DetailType']),
            ...(text === undefined ? ['Detail'] : []),
          ];
          if (!source || !type || text === undefined) {
            return {
              ErrorCode: 'InvalidArgument',
              ErrorMessage: `Parameter ${absent[0]} is not valid. Reason: it is a required argument.`,
            };
          }
          if (source.startsWith('aws.')) {
            return {
              ErrorCode: 'NotAuthorizedForSourceException',
              ErrorMessage: 'Not authorized for the source.',
            };
          }
          const detail = readObject(text);
          return detail
            ? {
                EventId: emitEvent(cloud, {
                  source,
                  'detail-type': type,
                  resources: entry.Resources ?? [],
                  detail,
                  ...(entry.Time === undefined
                    ? {}
                    : { time: new Date(entry.Time * 1000) }),
                }),
              }
            : {
                ErrorCode: 'MalformedDetail',
                ErrorMessage: 'Detail is malformed.',
              };
        });
        return {
          FailedEntryCount: results.filter(each => 'ErrorCode' in each).length,
          Entries: results,
        };
      },
    }),
  ],
};

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
