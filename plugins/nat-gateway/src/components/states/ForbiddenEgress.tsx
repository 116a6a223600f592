import { type Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * What one may not see, and whom to ask.
 *
 * @internal
 */
export function ForbiddenEgress(props: {
  readonly entity: Entity;
  readonly message: string;
}) {
  const { t } = useWords();
  const owners = getEntityRelations(props.entity, RELATION_OWNED_BY);
  return (
    <Notice
      tone="warning"
      title={t('forbidden.title', { name: props.entity.metadata.name })}
    >
      <Text as="p" variant="body-small">
        {props.message}
      </Text>
      <Text as="p" variant="body-small">
        {owners.length > 0 ? (
          <>
            {t('forbidden.ask')} <EntityRefLinks entityRefs={owners} />
          </>
        ) : (
          t('forbidden.noOwner')
        )}
      </Text>
    </Notice>
  );
}
