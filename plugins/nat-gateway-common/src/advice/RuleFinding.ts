import type { Finding } from '../model/Finding';

/**
 * What a rule finds. Without a link, it gets the one of its cloud's documentation.
 *
 * @public
 */
export type RuleFinding = Omit<Finding, 'docUrl'> &
  Partial<Pick<Finding, 'docUrl'>>;
