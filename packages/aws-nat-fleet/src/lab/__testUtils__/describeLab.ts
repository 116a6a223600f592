import { findLabTools } from '../findLabTools';
import { skipPart } from './skipPart';

/** `describe` where this host runs labs; else the tests are skipped, and that is said. */
export function describeLab(name: string, tests: () => void): void {
  const missing = findLabTools();
  if (missing) {
    skipPart({ part: 'network namespaces of the NAT fleet', ...missing });
    describe.skip(name, tests);
    return;
  }
  describe(name, tests);
}
