import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { entityNames } from './entityNames';

const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const name = fc.oneof(
  fc.constantFrom('nat-a', 'NAT-A', 'nat_a.', '--', '', 'a'.repeat(80)),
  fc.string({ maxLength: 90 }),
);
const resources = fc.uniqueArray(fc.record({ id, name }), {
  selector: each => each.id,
  maxLength: 30,
});
const given = (
  of: readonly { readonly id: string; readonly name: string }[],
  {
    known = new Map<string, string>(),
    taken = new Set<string>(),
  }: {
    readonly known?: ReadonlyMap<string, string>;
    readonly taken?: ReadonlySet<string>;
  } = {},
) => entityNames(of, { known, taken });

describe('entityNames', () => {
  it('names everything, validly, and nothing twice or as another source does', () => {
    fc.assert(
      fc.property(resources, fc.array(name), (of, others) => {
        const taken = new Set(others.map(each => each.toLowerCase()));
        const names = [...given(of, { taken }).values()];

        expect(names).toHaveLength(of.length);
        expect(new Set(names).size).toBe(of.length);
        for (const each of names) {
          expect(KubernetesValidatorFunctions.isValidObjectName(each)).toBe(
            true,
          );
          expect(each).toBe(each.toLowerCase());
          expect(taken).not.toContain(each);
        }
      }),
    );
  });

  it('keeps the names that there are, whatever comes and goes', () => {
    fc.assert(
      fc.property(resources, resources, fc.nat(), (some, more, kept) => {
        const before = given(some);
        const ids = new Set(some.map(each => each.id));
        const stay = some.slice(0, kept % (some.length + 1));
        const after = given(
          [...more.filter(each => !ids.has(each.id)), ...stay],
          { known: before },
        );
        for (const each of stay) {
          expect(after.get(each.id)).toBe(before.get(each.id));
        }
      }),
    );
  });

  it('leaves a name as it is, and adds a part of the id where it repeats or is too long', () => {
    const [first, second, third] = ['a', 'b', 'c'].map(each => each.repeat(32));
    expect([
      ...given([
        { id: second, name: 'nat-weu' },
        { id: first, name: 'NAT-weu' },
        { id: third, name: `nat-${'x'.repeat(70)}` },
      ]).values(),
    ]).toEqual(['nat-weu', 'nat-weu-bbbbbbbb', `nat-${'x'.repeat(59)}`]);
  });
});
