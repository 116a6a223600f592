import {
  clockRoutes,
  faultRoutes,
  journalRoutes,
  type ControlRoute,
} from 'emulator-kit';
import type { Emulation } from '../Emulation';
import type { Fault } from '../faults/Fault';
import type { JournalEntry } from '../faults/JournalEntry';
import { faultSchema } from './faultSchema';
import { restrictionRoutes } from './restrictionRoutes';
import { scenarioRoutes } from './scenarioRoutes';
import { settingsRoutes } from './settingsRoutes';
import { stateRoutes } from './stateRoutes';

/**
 * Everything below `/_emulator`.
 *
 * @internal
 */
export const controlRoutes: readonly ControlRoute<Emulation>[] = [
  ...scenarioRoutes,
  ...clockRoutes,
  ...faultRoutes<Fault>(faultSchema),
  ...restrictionRoutes,
  ...settingsRoutes,
  ...stateRoutes,
  ...journalRoutes<JournalEntry>({
    summary: 'of ?method=, with ?path= in their path',
    filters: {
      method: (entry, wanted) => entry.method === wanted.toUpperCase(),
      path: (entry, wanted) =>
        entry.path.toLowerCase().includes(wanted.toLowerCase()),
    },
  }),
];
