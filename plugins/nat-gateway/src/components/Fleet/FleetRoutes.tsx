import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { gatewayRouteRef, plannerRouteRef } from '../../routes';
import { Container, Skeleton } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useReadableColors } from '../useReadableColors';
import { FleetPage } from './FleetPage';
import { GatewayPage } from './GatewayPage';

const PlannerPage = lazy(() => import('../Planner/PlannerPage'));

/**
 * All NAT gateways, the page of each, and the planner.
 *
 * @internal
 */
export function FleetRoutes() {
  const { t } = usePageWords();
  return (
    <section aria-label={t('fleet.title')}>
      <Container py="4" className={useReadableColors()}>
        <Routes>
          <Route
            path={plannerRouteRef.path}
            element={
              <Suspense fallback={<Skeleton width="100%" height={400} />}>
                <PlannerPage />
              </Suspense>
            }
          />
          <Route path={gatewayRouteRef.path} element={<GatewayPage />} />
          <Route path="/*" element={<FleetPage />} />
        </Routes>
      </Container>
    </section>
  );
}
