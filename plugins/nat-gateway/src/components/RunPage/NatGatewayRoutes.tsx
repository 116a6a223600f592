import { Route, Routes } from 'react-router-dom';
import { runRouteRef } from '../../routes';
import { Container } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useReadableColors } from '../useReadableColors';
import { RunList } from './RunList';
import { RunPage } from './RunPage';

/**
 * What the plugin shows below its own address: the newest runs, and each run.
 *
 * @internal
 */
export function NatGatewayRoutes() {
  const { t } = usePageWords();
  return (
    <section aria-label={t('runPage.runs')}>
      <Container py="4" className={useReadableColors()}>
        <Routes>
          <Route path={runRouteRef.path} element={<RunPage />} />
          <Route path="/*" element={<RunList />} />
        </Routes>
      </Container>
    </section>
  );
}
