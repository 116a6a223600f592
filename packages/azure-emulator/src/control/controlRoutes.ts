import { clockRoutes } from './clockRoutes';
import type { ControlRoute } from './ControlRoute';
import { faultRoutes } from './faultRoutes';
import { journalRoutes } from './journalRoutes';
import { restrictionRoutes } from './restrictionRoutes';
import { scenarioRoutes } from './scenarioRoutes';
import { settingsRoutes } from './settingsRoutes';
import { stateRoutes } from './stateRoutes';

const all: readonly ControlRoute[] = [
  ...scenarioRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...restrictionRoutes,
  ...settingsRoutes,
  ...stateRoutes,
  ...journalRoutes,
];

/**
 * Everything below `/_emulator`.
 *
 * @internal
 */
export const controlRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/_emulator',
    summary: 'These endpoints',
    handle: () => ({
      status: 200,
      body: {
        endpoints: all.map(({ method, path, summary }) => ({
          method,
          path,
          summary,
        })),
      },
    }),
  },
  ...all,
];
