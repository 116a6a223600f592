import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex, Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { DataGaps } from './DataGaps';
import { CollectionFailure } from './CollectionFailure';

/**
 * Annotated, but no configured scope has reported what the annotation names: it is new, gone,
 * misnamed or elsewhere, and which of these is not known.
 *
 * @internal
 */
export function NotCollectedEgress(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const { t } = useWords();
  const { annotation, freshness } = props.egress;
  return (
    <Flex direction="column" gap="3">
      <Notice tone="warning" title={t('notCollected.title')}>
        <Text as="p" variant="body-small">
          {t('notCollected.body', {
            annotation: annotation?.name ?? t('notKnown'),
            value: annotation?.value ?? t('notKnown'),
          })}{' '}
          {freshness.observedAt === undefined && t('notCollected.never')}
        </Text>
        <Text as="p" variant="body-small">
          {t('notCollected.wayOut')}
        </Text>
      </Notice>
      <DataGaps gaps={freshness.gaps} />
      <CollectionFailure freshness={freshness} now={props.now} />
    </Flex>
  );
}
