import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/**
 * The pages of runs, below `/nat-gateway`, where the links of template tasks lead.
 *
 * @alpha
 */
export const runsPage = PageBlueprint.make({
  params: {
    path: '/nat-gateway',
    routeRef: rootRouteRef,
    loader: async () => {
      const { NatGatewayRoutes } = await import(
        '../components/RunPage/NatGatewayRoutes'
      );
      return <NatGatewayRoutes />;
    },
  },
});
