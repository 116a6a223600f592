import { Content, Header, Page } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { usePageWords } from '../words/usePageWords';
import { FleetRoutes } from './Fleet/FleetRoutes';
import { NatGatewayRoutes } from './RunPage/NatGatewayRoutes';

/** The frame that pages of the legacy system draw themselves. */
function LegacyPage(props: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Page themeId="tool">
      <Header title={props.title} />
      <Content>{props.children}</Content>
    </Page>
  );
}

/**
 * {@link NatGatewayRoutes} in the frame of the legacy system.
 *
 * @internal
 */
export function LegacyRunsPage() {
  const { t } = usePageWords();
  return (
    <LegacyPage title={t('runPage.plugin')}>
      <NatGatewayRoutes />
    </LegacyPage>
  );
}

/**
 * {@link FleetRoutes} in the frame of the legacy system.
 *
 * @internal
 */
export function LegacyFleetPage() {
  const { t } = usePageWords();
  return (
    <LegacyPage title={t('fleet.title')}>
      <FleetRoutes />
    </LegacyPage>
  );
}
