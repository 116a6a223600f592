import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityEgressView } from './EntityEgressView';
import type { RefreshPolling } from './RefreshPolling';

// A collection takes seconds; one that takes longer than a minute is looked at later.
const defaultPolling: RefreshPolling = {
  intervalMs: 2_000,
  attempts: 30,
  renewMs: 60_000,
};

/**
 * How the entity of the page goes out to the internet.
 *
 * @internal
 */
export function EgressCard(props: { readonly polling?: RefreshPolling }) {
  const { entity } = useEntity();
  return (
    <EntityEgressView
      key={stringifyEntityRef(entity)}
      entity={entity}
      polling={props.polling ?? defaultPolling}
    />
  );
}
