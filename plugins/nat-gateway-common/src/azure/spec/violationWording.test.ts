import fc from 'fast-check';
import { inEnglish } from '../../words/inEnglish';
import { knowsWording } from '../../words/knowsWording';
import { violationSentences } from '../words/violationSentences';
import type { Violation } from '../../spec/Violation';
import { brokenSpecs, misshapenDocuments } from './__testUtils__/brokenSpecs';
import { checkAzureNatGatewaySpec } from './checkAzureNatGatewaySpec';
import { parseAzureNatGatewaySpec } from './parseAzureNatGatewaySpec';

/** Violations that a screen could say in English only, or in other words than the API. */
const unworded = (violations: readonly Violation[] = []) =>
  violations.filter(
    ({ message, wording }) =>
      !wording ||
      !knowsWording(wording) ||
      // Whatever a document holds may stand in the message, braces as well: no value is missing,
      // which knowsWording tells, so none of them is the template's.
      inEnglish(wording) !== message ||
      message === '',
  );

describe('the wording of a violation', () => {
  it('says the message of every broken rule', () => {
    fc.assert(
      fc.property(brokenSpecs, ({ spec, facts }) => {
        expect(unworded(checkAzureNatGatewaySpec(spec, facts))).toEqual([]);
      }),
    );
  });

  it('says the message of every wrong shape', () => {
    fc.assert(
      fc.property(misshapenDocuments, document => {
        const { violations } = parseAzureNatGatewaySpec(document);
        expect(unworded(violations)).toEqual([]);
      }),
    );
  });

  it('has no sentence that no rule says', () => {
    const said = new Set(
      fc
        .sample(brokenSpecs, { seed: 1, numRuns: 2000 })
        .flatMap(({ spec, facts }) => checkAzureNatGatewaySpec(spec, facts))
        .map(({ wording }) => wording?.id),
    );
    expect(
      Object.keys(violationSentences).filter(
        id => !said.has(`violation.${id}`),
      ),
    ).toEqual([]);
  });
});
