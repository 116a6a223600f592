import fc from 'fast-check';
import { restoredTags } from './restoredTags';

const tags = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.constantFrom('1', '2', '3'),
);

describe('restored tags', () => {
  it('are those before, when no other writer has changed any', () => {
    fc.assert(
      fc.property(tags, tags, (before, wrote) => {
        const changed = Object.fromEntries(
          Object.entries(wrote).filter(
            ([name, value]) => before[name] !== value,
          ),
        );
        const live = { ...before, ...changed };
        expect(restoredTags(live, { wrote: changed, before })).toEqual(before);
      }),
    );
  });

  it('keep what another writer wrote since', () => {
    expect(
      restoredTags(
        { mine: 'theirs', also: 'new' },
        { wrote: { mine: 'ours' }, before: { mine: 'before' } },
      ),
    ).toEqual({ mine: 'theirs', also: 'new' });
  });
});
