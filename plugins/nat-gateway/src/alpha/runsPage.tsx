import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { runsRouteRef } from '../routes';

/**
 * The pages of runs, below `/nat-gateway`, where the links of template tasks lead.
 *
 * @alpha
 */
export const runsPage = PageBlueprint.make({
  params: {
    title: 'Runs',
    path: '/nat-gateway',
    routeRef: runsRouteRef,
    loader: async () => {
      const { NatGatewayRoutes } = await import(
        '../components/RunPage/NatGatewayRoutes'
      );
      return <NatGatewayRoutes />;
    },
  },
});
