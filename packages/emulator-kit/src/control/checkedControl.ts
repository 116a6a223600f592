import { invalidControl } from './invalidControl';

/**
 * The result of a control call; an error that it throws is the client's mistake.
 *
 * @public
 */
export function checkedControl<T>(steer: () => T): T {
  try {
    return steer();
  } catch (error) {
    throw invalidControl(error);
  }
}
