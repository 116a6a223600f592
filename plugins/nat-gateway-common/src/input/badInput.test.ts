import fc from 'fast-check';
import * as advice from '../advice';
import * as cost from '../cost';
import * as snat from '../snat';
import { brokenIn } from './__testUtils__/brokenIn';
import { type NumberPath, numbersIn } from './__testUtils__/numbersIn';
import { publicFunctions } from './__testUtils__/publicFunctions';
import { withNumber } from './__testUtils__/withNumber';

/** Public functions that are given no number: they answer from constants, dates or texts. */
const withoutNumbers = [
  'SimulationCancelledError',
  'awsNatGatewayCeilings',
  'azureGatewayCeilings',
  'declaredGateway',
  'defaultPortsTable',
  'priceTableIn',
  'worstFirst',
];

/** What a function did with its input: nothing wrong, or what. */
async function wrongWith(
  ask: () => unknown,
  options: { readonly mustRefuse: boolean; readonly names: NumberPath },
): Promise<string | undefined> {
  const { mustRefuse, names } = options;
  let answer: unknown;
  try {
    answer = await ask();
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== 'InputError') return `${name}: ${message}`;
    return names.some(each => message.includes(each))
      ? undefined
      : `names none of ${names.join(', ')}: ${message}`;
  }
  if (mustRefuse) return 'accepted';
  const broken = brokenIn(answer);
  return broken && `answered ${broken}`;
}

/** The last two words on the way to a number, as `natGatewayHour.amount` is called by its price. */
const namesOf = (path: NumberPath, all: unknown): NumberPath => {
  const words = path.filter(key => !/^\d+$/.test(key));
  return words.length > 0
    ? words.slice(-2)
    : [typeof all === 'number' ? 'ount' : ''];
};
const wordsIn = (given: unknown): NumberPath => [
  ...new Set(numbersIn(given).flatMap(path => namesOf(path, given))),
];

describe('bad input', () => {
  it('is tried on every public function', () => {
    const tried = new Set(publicFunctions.map(({ name }) => name));
    const all = Object.entries({ ...snat, ...cost, ...advice })
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name);
    expect(all.filter(name => !tried.has(name)).sort()).toEqual(withoutNumbers);
  });

  it.each(publicFunctions.map((each, index) => [index, each.name, each]))(
    '%d: %s answers good input, and names what is no number, infinite or negative',
    async (_index, _name, { given, call }) => {
      expect(brokenIn(await call(given as never))).toBeUndefined();
      const wrong: string[] = [];
      for (const path of numbersIn(given)) {
        for (const number of [NaN, Infinity, -Infinity, -1, -1e300]) {
          const broken = withNumber(given, { path, number });
          const what = await wrongWith(() => call(broken as never), {
            // A count may be any whole number in `poissonTail`.
            mustRefuse: !Number.isFinite(number) || path.at(-1) !== 'count',
            names: namesOf(path, given),
          });
          if (what) wrong.push(`${path.join('.')} ${number}: ${what}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('is refused by name or answered in finite numbers, whatever it is', async () => {
    const places = publicFunctions.flatMap(each =>
      numbersIn(each.given).map(path => ({ ...each, path })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.oneof(
          fc.double().map(number => number + 0),
          fc.integer({ min: -2, max: 100 }),
          fc.double({ min: 0, max: 2, noNaN: true }),
          fc.constantFrom(0, 1e6, 1e9, 1e15, 1e308, 5e-324),
        ),
        async ({ given, path, call }, number) => {
          const changed = withNumber(given, { path, number });
          expect(
            await wrongWith(() => call(changed as never), {
              mustRefuse: false,
              names: wordsIn(given),
            }),
          ).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);
});
