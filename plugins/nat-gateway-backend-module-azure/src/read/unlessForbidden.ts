import { readAzureFailure } from '../errors/readAzureFailure';
import { reasonOf } from '../errors/reasonOf';

/**
 * Reads as before, but for what the identity may not read: that is not known, which is no failure.
 *
 * @internal
 */
export const unlessForbidden =
  <A extends readonly unknown[], T>(read: (...args: A) => Promise<T>) =>
  async (...args: A): Promise<T | undefined> => {
    try {
      return await read(...args);
    } catch (error) {
      if (reasonOf(readAzureFailure(error)) === 'forbidden') return undefined;
      throw error;
    }
  };
