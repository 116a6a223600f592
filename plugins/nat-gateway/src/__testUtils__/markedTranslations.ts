import {
  createFrontendModule,
  createTranslationResource,
  type FrontendModule,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { sentences } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cardMessagesWithClouds } from '../clouds/cardMessagesWithClouds';
import { formMessagesWithClouds } from '../clouds/formMessagesWithClouds';
import { natGatewayFormTranslationRef } from '../words/natGatewayFormTranslationRef';
import { natGatewayPageTranslationRef } from '../words/natGatewayPageTranslationRef';
import { pageMessages } from '../words/pageMessages';
import { natGatewaySentenceTranslationRef } from '../words/natGatewaySentenceTranslationRef';
import { natGatewayTranslationRef } from '../words/natGatewayTranslationRef';

interface Messages {
  readonly [key: string]: string | Messages;
}

const marked = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string'
      ? [
          [
            `${prefix}${key}`,
            `⟦${prefix}${key} ${(message.match(/\{\{\w+\}\}/g) ?? []).join(
              ' ',
            )}⟧`,
          ],
        ]
      : marked(message, `${prefix}${key}.`),
  );

const refs: readonly [
  TranslationRef<string, Readonly<Record<string, string>>>,
  Messages,
][] = [
  [natGatewayTranslationRef, cardMessagesWithClouds],
  [natGatewayPageTranslationRef, pageMessages],
  [natGatewayFormTranslationRef, formMessagesWithClouds],
  [natGatewaySentenceTranslationRef, sentences],
];

/**
 * Translations into Japanese, whose letters, dates and numbers none can take for English, in which
 * every message of ours is its key in brackets with its values: `⟦plan.hash 9f3c0d1e⟧`.
 *
 * @internal
 */
export const markedTranslations: FrontendModule = createFrontendModule({
  pluginId: 'app',
  extensions: refs.map(([ref, messages]) =>
    TranslationBlueprint.make({
      name: ref.id,
      params: {
        resource: createTranslationResource({
          ref,
          translations: {
            ja: async () => ({
              default: Object.fromEntries(marked(messages)),
            }),
          },
        }),
      },
    }),
  ),
});
