import type { DataGap } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cloudName } from '../../cloud/cloudName';
import { useCloud } from '../../cloud/useCloud';
import { asSentence } from '../../format/asSentence';
import { Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { missingWords } from './missingWords';
import { wayOutSentence } from './wayOutSentence';

/**
 * Says what a collection had to leave out although it succeeded, each cause once: what is missing
 * and why, what the cloud said, of how many gateways, what to do.
 *
 * @internal
 */
export function DataGaps(props: { readonly gaps?: readonly DataGap[] }) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  return (
    <>
      {props.gaps?.map(gap => {
        const { cloudMessage, code, gatewayCount, parts, reason } = gap;
        const what = missingWords(parts, { t, locale });
        const title = t(`gap.title.${reason ?? 'unknown'}`, {
          what,
          cloud: cloudName(cloud, { t }),
        });
        const lines = [
          cloudMessage === undefined
            ? asSentence(gap.message)
            : t('gap.said', {
                cloud: cloudName(cloud, { t, isFirst: true }),
                message: cloudMessage,
              }),
          gatewayCount !== undefined &&
            t('gap.gateways', { count: gatewayCount }),
          wayOutSentence(gap, words),
        ];
        return (
          <Notice
            key={gap.code ?? gap.message}
            quiet
            tone="warning"
            title={code ? t('gap.code', { title, code }) : title}
          >
            {lines.filter(Boolean).map(line => (
              <Text key={String(line)} as="p" variant="body-small">
                {line}
              </Text>
            ))}
          </Notice>
        );
      })}
    </>
  );
}
