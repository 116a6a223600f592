import { canonicalJson } from '../spec/canonicalJson';
import type { GatewayChanges } from './GatewayChanges';
import type { PlanDraft } from './Plan';
import { planHashInput } from './planHashInput';

const cost = {
  currency: 'USD',
  pricesReadAt: '2026-11-20',
  sourceUrl: 'https://example.com',
  perMonth: { before: 0, after: 41.61 },
  perGigabyteProcessed: 0.045,
};
const gateway: GatewayChanges = {
  resourceId: '/a',
  name: 'a',
  addressesGained: { count: 2, known: [] },
  addressesLost: ['20.61.4.16'],
  subnets: [],
  clusters: ['aks-shop-weu'],
  ports: { before: 0, after: 129_024 },
  cost,
  disruption: 'Existing connections end.',
};
const changing = (changes: Partial<GatewayChanges>) => ({
  gateways: [{ ...gateway, ...changes }],
  cost,
});
const draft: PlanDraft = {
  subject: { provider: 'azure', scope: 'azure/demo/1' },
  touches: [],
  steps: [],
  changes: changing({}),
  requiredAcknowledgements: [],
};
const text = (plan: PlanDraft, specHash = 'a') =>
  canonicalJson(planHashInput(plan, { specHash }));

describe('planHashInput', () => {
  it('leaves the cost out: a new price list is no new plan', () => {
    const more = { ...cost, perMonth: { before: 0, after: 99 } };
    const dearer = {
      ...draft,
      changes: { ...changing({ cost: more }), cost: more },
    };
    expect(text(dearer)).toBe(text(draft));
    expect(text(draft)).not.toContain('41.61');
  });

  it.each<[string, PlanDraft]>([
    ['an address lost', { ...draft, changes: changing({ addressesLost: [] }) }],
    [
      'an acknowledgement',
      {
        ...draft,
        requiredAcknowledgements: [
          {
            kind: 'sourceAddressesChange',
            message: 'They change.',
            resourceId: '/a',
          },
        ],
      },
    ],
    [
      'a step',
      {
        ...draft,
        steps: [
          {
            key: 'a',
            kind: 'createGateway',
            title: 'Create',
            resourceId: '/a',
            after: [],
            locks: [],
            effect: 'none',
            input: {},
          },
        ],
      },
    ],
  ])('differs by %s', (_what, other) => {
    expect(text(other)).not.toBe(text(draft));
  });

  it('leaves the wordings out: a plan read in another language is no new plan', () => {
    const wording = { id: 'violation.subnetTwice', values: {} };
    const subnet = { resourceId: '/a', name: 'a', before: 'nat-old' };
    const required = {
      kind: 'sourceAddressesChange',
      message: 'Yes?',
      resourceId: '/a',
    } as const;
    const step = {
      key: 'a',
      kind: 'createGateway',
      title: 'Create',
      resourceId: '/a',
      after: [],
      locks: [],
      effect: 'none',
      input: {},
    } as const;
    const worded = (words: boolean): PlanDraft => ({
      ...draft,
      steps: [{ ...step, ...(words && { wording }) }],
      changes: changing({
        subnets: [{ ...subnet, ...(words && { beforeWording: wording }) }],
        ...(words && { disruptionWording: wording }),
      }),
      requiredAcknowledgements: [{ ...required, ...(words && { wording }) }],
    });

    expect(text(worded(true))).toBe(text(worded(false)));
  });

  it('differs by the Spec', () => {
    expect(text(draft, 'b')).not.toBe(text(draft, 'a'));
  });
});
