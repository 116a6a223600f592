import type { Words } from '../words/Words';
import type { CloudScreens } from './CloudScreens';

/**
 * What a cloud is called in a sentence, or at the beginning of one.
 *
 * @internal
 */
export const cloudName = (
  cloud: CloudScreens | undefined,
  { t, isFirst = false }: { readonly t: Words; readonly isFirst?: boolean },
): string =>
  cloud?.description.name ?? t(isFirst ? 'cloud.nameFirst' : 'cloud.name');
