import { Route, Routes } from 'react-router-dom';
import { gatewayRouteRef } from '../../routes';
import { Container } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useReadableColors } from '../useReadableColors';
import { FleetPage } from './FleetPage';
import { GatewayPage } from './GatewayPage';

/**
 * All NAT gateways, and the page of each.
 *
 * @internal
 */
export function FleetRoutes() {
  const { t } = usePageWords();
  return (
    <section aria-label={t('fleet.title')}>
      <Container py="4" className={useReadableColors()}>
        <Routes>
          <Route path={gatewayRouteRef.path} element={<GatewayPage />} />
          <Route path="/*" element={<FleetPage />} />
        </Routes>
      </Container>
    </section>
  );
}
