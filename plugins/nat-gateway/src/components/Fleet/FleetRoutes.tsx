import { Route, Routes } from 'react-router-dom';
import { gatewayRouteRef } from '../../routes';
import { Container } from '../../ui';
import { useReadableColors } from '../useReadableColors';
import { FleetPage } from './FleetPage';
import { GatewayPage } from './GatewayPage';

/**
 * All NAT gateways, and the page of each.
 *
 * @internal
 */
export function FleetRoutes() {
  return (
    <Container py="4" className={useReadableColors()}>
      <Routes>
        <Route path={gatewayRouteRef.path} element={<GatewayPage />} />
        <Route path="/*" element={<FleetPage />} />
      </Routes>
    </Container>
  );
}
