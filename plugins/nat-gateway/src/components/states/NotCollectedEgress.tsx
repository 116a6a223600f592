import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cloudName } from '../../cloud/cloudName';
import { useCloud } from '../../cloud/useCloud';
import { Flex, Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { DataGaps } from './DataGaps';
import { CollectionFailure } from './CollectionFailure';

/**
 * Annotated, but no configured scope has reported what the annotation names: its value is no id, or
 * it is new, gone, misnamed or elsewhere, and which of these is not known.
 *
 * @internal
 */
export function NotCollectedEgress(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const { t } = useWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  const { annotation, freshness } = props.egress;
  if (annotation?.problem) {
    const { message, wording } = annotation.problem;
    return (
      <Notice
        tone="warning"
        title={t('invalidAnnotation.title', { annotation: annotation.name })}
      >
        <Text as="p" variant="body-small">
          {sentenceOf({ text: message, wording }, words)}
        </Text>
        <Text as="p" variant="body-small">
          {t('invalidAnnotation.value', { value: annotation.value })}
        </Text>
      </Notice>
    );
  }
  return (
    <Flex direction="column" gap="3">
      <Notice
        tone="warning"
        title={t('notCollected.title', { cloud: cloudName(cloud, { t }) })}
      >
        <Text as="p" variant="body-small">
          {t('notCollected.body', {
            annotation: annotation?.name ?? t('notKnown'),
            value: annotation?.value ?? t('notKnown'),
          })}{' '}
          {freshness.observedAt === undefined && t('notCollected.never')}
        </Text>
        <Text as="p" variant="body-small">
          {cloud?.notCollectedWayOut(t) ?? t('notCollected.wayOutAnyCloud')}
        </Text>
      </Notice>
      <DataGaps gaps={freshness.gaps} />
      <CollectionFailure freshness={freshness} now={props.now} />
    </Flex>
  );
}
