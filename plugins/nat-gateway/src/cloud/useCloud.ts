import { useContext } from 'react';
import { CloudContext } from './CloudContext';
import type { CloudScreens } from './CloudScreens';

/**
 * The screens of the cloud that is shown; undefined for one that is not known here, as a newer
 * backend may have.
 *
 * @internal
 */
export const useCloud = (): CloudScreens | undefined =>
  useContext(CloudContext);
