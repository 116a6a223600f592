import { Content, Header, Page } from '@backstage/core-components';
import { useWords } from '../../words/useWords';
import { NatGatewayRoutes } from './NatGatewayRoutes';

/**
 * {@link NatGatewayRoutes} in the frame that pages of the legacy system draw themselves.
 *
 * @internal
 */
export function LegacyPage() {
  const { t } = useWords();
  return (
    <Page themeId="tool">
      <Header title={t('runPage.plugin')} />
      <Content>
        <NatGatewayRoutes />
      </Content>
    </Page>
  );
}
