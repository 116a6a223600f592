import { NotFoundError } from '@backstage/errors';
import type { CloudDescription } from '../cloud/CloudDescription';
import type { ProviderId } from '../model/ProviderId';
import { clouds } from './clouds';

/**
 * The description of a cloud.
 *
 * @throws NotFoundError when none of {@link clouds} has this id.
 * @public
 */
export function cloudOf(id: ProviderId): CloudDescription {
  const found = clouds.find(cloud => cloud.id === id);
  if (!found) {
    throw new NotFoundError(
      `cloud '${id}' is not known here; it is one of ${clouds
        .map(cloud => cloud.id)
        .join(', ')}`,
    );
  }
  return found;
}
