import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/**
 * A card of the home page: the gateways of the reader and of the reader's groups, those that need attention first.
 *
 * @alpha
 */
export const homePageWidget = HomePageWidgetBlueprint.make({
  name: 'egress',
  params: {
    name: 'HomePageEgress',
    title: 'Your egress',
    description: 'The NAT gateways that you or your groups own',
    components: () => import('../components/HomeCard/homeCardParts'),
    layout: { width: { minColumns: 4 }, height: { minRows: 3 } },
  },
});
