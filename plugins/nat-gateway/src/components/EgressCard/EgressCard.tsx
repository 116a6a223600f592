import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { defaultPolling } from './defaultPolling';
import { EntityEgressView } from './EntityEgressView';
import type { RefreshPolling } from './RefreshPolling';

/**
 * How the entity of the page goes out to the internet.
 *
 * @internal
 */
export function EgressCard(props: {
  readonly polling?: RefreshPolling;
  readonly isCompact?: boolean;
}) {
  const { entity } = useEntity();
  return (
    <EntityEgressView
      key={stringifyEntityRef(entity)}
      entity={entity}
      polling={props.polling ?? defaultPolling}
      isCompact={props.isCompact}
    />
  );
}
