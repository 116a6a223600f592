import { createContext } from 'react';
import type { CloudScreens } from './CloudScreens';

/**
 * The screens of the cloud that is shown; undefined for one that is not known here.
 *
 * @internal
 */
export const CloudContext = createContext<CloudScreens | undefined>(undefined);
