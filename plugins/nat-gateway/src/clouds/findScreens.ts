import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../cloud/CloudScreens';
import { screens } from './screens';

/**
 * The screens of a cloud; undefined for one that is not known here, as a newer backend may have.
 *
 * @internal
 */
export const findScreens = (
  provider: ProviderId | undefined,
): CloudScreens | undefined =>
  screens.find(({ description }) => description.id === provider);
