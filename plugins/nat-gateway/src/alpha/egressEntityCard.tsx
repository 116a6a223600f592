import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isEgressEntity } from '../entity/isEgressEntity';

/**
 * The card of an entity's overview: how it goes out to the internet.
 *
 * @alpha
 */
export const egressEntityCard = EntityCardBlueprint.make({
  name: 'egress',
  params: {
    type: 'content',
    filter: isEgressEntity,
    loader: async () => {
      const { EgressCard } = await import(
        '../components/EgressCard/EgressCard'
      );
      return <EgressCard />;
    },
  },
});

/**
 * The same in a few lines, for the narrow column of an overview; off until the app's configuration enables it.
 *
 * @alpha
 */
export const compactEgressEntityCard = EntityCardBlueprint.make({
  name: 'egress-compact',
  disabled: true,
  params: {
    type: 'info',
    filter: isEgressEntity,
    loader: async () => {
      const { EgressCard } = await import(
        '../components/EgressCard/EgressCard'
      );
      return <EgressCard isCompact />;
    },
  },
});
