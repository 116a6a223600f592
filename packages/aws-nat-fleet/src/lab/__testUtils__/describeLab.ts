import { findLabTools } from '../findLabTools';
import { skipPart } from './skipPart';

const missing = findLabTools();
if (missing) {
  skipPart({ part: 'network namespaces of the NAT fleet', ...missing });
}

/** `describe` where this host runs labs; else its tests are skipped, and that is said. */
export const describeLab = missing ? describe.skip : describe;
