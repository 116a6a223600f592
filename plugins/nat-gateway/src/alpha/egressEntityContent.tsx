import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isEgressEntity } from '../entity/isEgressEntity';
import { entityEgressRouteRef } from '../routes';

/**
 * The tab of an entity: all of how it goes out.
 *
 * @alpha
 */
export const egressEntityContent = EntityContentBlueprint.make({
  name: 'egress',
  params: {
    path: '/egress',
    title: 'Egress',
    routeRef: entityEgressRouteRef,
    filter: isEgressEntity,
    loader: async () => {
      const { EgressTab } = await import('../components/EgressTab/EgressTab');
      return <EgressTab />;
    },
  },
});
