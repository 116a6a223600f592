import fc from 'fast-check';
import { hashText } from './hashText';
import { createNoise } from './createNoise';

describe('createNoise', () => {
  it('is the hash of seed, key and minute, whatever the order of the minutes', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string(),
        fc.array(fc.oneof(fc.nat(30), fc.nat(50_000_000)), { minLength: 1 }),
        (seed, key, minutes) => {
          const noise = createNoise(seed, { key });
          expect(minutes.map(noise)).toEqual(
            minutes.map(
              minute => hashText(`${seed}/${key}/${minute}`) / 0x7fffffff - 1,
            ),
          );
        },
      ),
    );
  });
});
