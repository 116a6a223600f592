import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isEgressEntity } from '@cluster-egress/backstage-plugin-nat-gateway';
import { ContentFirstLayout } from './ContentFirstLayout';

/**
 * On a phone, the egress of a cluster comes before what the cluster is about.
 *
 * @internal
 */
export const entityPageModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    EntityContentLayoutBlueprint.make({
      name: 'content-first',
      params: {
        filter: isEgressEntity,
        loader: async () => ContentFirstLayout,
      },
    }),
  ],
});
