import fc from 'fast-check';
import * as advice from '../advice';
import { azureGatewayCeilings } from '../azure/ceilings/azureGatewayCeilings';
import * as balancer from '../azure/loadBalancer';
import * as cost from '../cost';
import * as snat from '../snatEntry';
import { brokenIn } from './__testUtils__/brokenIn';
import { type NumberPath, numbersIn } from './__testUtils__/numbersIn';
import { ofClouds, publicFunctions } from './__testUtils__/publicFunctions';
import { withValue } from './__testUtils__/withValue';
import { wordsIn } from './__testUtils__/wordsIn';

/** Public functions that are given no number: they answer from constants, dates or texts. */
const withoutNumbers = [
  'SimulationCancelledError',
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
const allNamesIn = (given: unknown): NumberPath => [
  ...new Set(numbersIn(given).flatMap(path => namesOf(path, given))),
];

const accepted = 'accepted';

async function refusalOf(ask: () => unknown): Promise<string> {
  try {
    await ask();
    return accepted;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

/** Advice judges an observation that the schema of its model has read; what callers write themselves are facts and prices. */
const isGiven = (name: string, path: NumberPath) =>
  !/^(judge|advise|gatewayCapacity)/.test(name) ||
  ['facts', 'prices'].includes(path[0]!);

/** Every place where an object or a list stands, the whole included. */
const partsIn = (value: unknown): readonly NumberPath[] =>
  typeof value === 'object' && value !== null
    ? [
        [],
        ...Object.entries(value).flatMap(([key, inner]) =>
          partsIn(inner).map(path => [key, ...path]),
        ),
      ]
    : [];

describe('bad input', () => {
  it('is tried on every public function', () => {
    const tried = new Set(publicFunctions.map(({ name }) => name));
    const all = Object.entries({
      ...snat,
      ...cost,
      ...advice,
      ...balancer,
      ...ofClouds,
    })
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
          const broken = withValue(given, { path, value: number });
          const what = await wrongWith(() => call(broken as never), {
            mustRefuse: true,
            names: namesOf(path, given),
          });
          if (what) wrong.push(`${path.join('.')} ${number}: ${what}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(
    publicFunctions
      .map(
        (each, index) =>
          [
            index,
            each.name,
            {
              ...each,
              words: wordsIn(each.given).filter(
                path =>
                  isGiven(each.name, path) &&
                  // Each cloud names itself, its own kinds and what it counts.
                  !/(^|\.)(ceilings?\.kind|provider|utilisations\.\d+\.id)$/.test(
                    path.join('.'),
                  ),
              ),
            },
          ] as const,
      )
      .filter(([, , { words }]) => words.length > 0),
  )(
    '%d: %s names an unknown word, and the known ones',
    async (_index, _name, { given, call, words }) => {
      const wrong: string[] = [];
      for (const path of words) {
        const broken = withValue(given, { path, value: 'zzz' });
        const said = await refusalOf(() => call(broken as never));
        if (
          !/zzz'? is not (known; it is )?\w+/.test(said) ||
          !said.includes(path.at(-1)!)
        ) {
          wrong.push(`${path.join('.')}: ${said}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('is tried with every word that a function is given by itself', async () => {
    const zzz = 'zzz' as never;
    expect([
      await refusalOf(() => azureGatewayCeilings(zzz)),
      await refusalOf(() => ofClouds.priceTableIn({ provider: zzz })),
    ]).toEqual([
      "InputError: sku 'zzz' is not known; it is Standard or StandardV2",
      "InputError: provider 'zzz' has no prices; azure and aws have",
    ]);
  });

  it.each(['simulateSnat', 'SnatSimulation'])(
    'is refused by %s wherever nothing, a text or a number stands for fields or a list',
    async name => {
      const wrong: string[] = [];
      for (const { given, call } of publicFunctions.filter(
        each => each.name === name,
      )) {
        for (const path of partsIn(given)) {
          for (const value of [null, undefined, 'zzz', 5]) {
            const broken = withValue(given, { path, value });
            const said = await refusalOf(() => call(broken as never));
            if (said !== accepted && !said.startsWith('InputError: ')) {
              wrong.push(`${path.join('.')} ${value}: ${said}`);
            }
            if (said === accepted && value !== undefined) {
              wrong.push(`${path.join('.')} ${value}: ${said}`);
            }
          }
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
          const changed = withValue(given, { path, value: number });
          expect(
            await wrongWith(() => call(changed as never), {
              mustRefuse: false,
              names: allNamesIn(given),
            }),
          ).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);
});
