import { PageBlueprint } from '@backstage/frontend-plugin-api';
import CallMadeIcon from '@material-ui/icons/CallMade';
import { rootRouteRef } from '../routes';

/**
 * All NAT gateways, and each of them, in the navigation.
 *
 * @alpha
 */
export const fleetPage = PageBlueprint.make({
  name: 'gateways',
  params: {
    path: '/nat-gateways',
    title: 'NAT gateways',
    icon: <CallMadeIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: async () => {
      const { FleetRoutes } = await import('../components/Fleet/FleetRoutes');
      return <FleetRoutes />;
    },
  },
});
