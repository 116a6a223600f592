import type { Finding } from '../model/Finding';
import type { Said } from '../words/Said';

/**
 * Title and remedy of a finding: in English, and which sentences they are. A remedy may have
 * several.
 *
 * @internal
 */
export const saidInAdvice = (
  title: Said,
  ...remedy: readonly Said[]
): Pick<Finding, 'remedy' | 'title' | 'wording'> => ({
  title: title.message,
  remedy: remedy.map(({ message }) => message).join(' '),
  wording: {
    title: title.wording,
    remedy: remedy.map(({ wording }) => wording),
  },
});
