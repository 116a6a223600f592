import { findLabTools } from '../findLabTools';
import { skipPart } from './skipPart';

const missing = findLabTools();
if (missing) {
  skipPart({ part: 'network namespaces of the NAT fleet', ...missing });
}

/** `describe` if this host can run labs; else its tests are skipped and reported. */
export const describeLab = missing ? describe.skip : describe;
