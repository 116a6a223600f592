import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { Flex, Notice } from '../../ui';
import { useWords } from '../../words/useWords';
import { CollectionFailure } from './CollectionFailure';

/**
 * Annotated, but no configured scope has reported what the annotation names.
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
        {t('notCollected.body', {
          annotation: annotation?.name ?? t('notKnown'),
          value: annotation?.value ?? t('notKnown'),
        })}{' '}
        {freshness.observedAt === undefined && t('notCollected.never')}{' '}
        {t('notCollected.wayOut')}
      </Notice>
      <CollectionFailure freshness={freshness} now={props.now} />
    </Flex>
  );
}
