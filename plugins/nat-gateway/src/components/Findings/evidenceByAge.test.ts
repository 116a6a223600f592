import { evidenceByAge } from './evidenceByAge';

const number = (id: string, observedAt?: string) => ({
  id,
  label: id,
  value: 1,
  ...(observedAt !== undefined && { observedAt }),
});

describe('evidenceByAge', () => {
  it('says the age of one collection once, by its oldest number', () => {
    const setting = number('setting', '2026-11-21T05:20:07Z');
    const peak = number('peak', '2026-11-21T05:20:00Z');
    const limit = number('limit');
    expect(evidenceByAge([setting, limit, peak])).toEqual([
      { evidence: [setting, peak], observedAt: '2026-11-21T05:20:00Z' },
      { evidence: [limit] },
    ]);
  });

  it('keeps apart what is not equally old', () => {
    const price = number('price', '2026-10-03T00:00:00Z');
    const peak = number('peak', '2026-11-21T05:20:00Z');
    expect(
      evidenceByAge([price, peak]).map(({ observedAt }) => observedAt),
    ).toEqual(['2026-10-03T00:00:00Z', '2026-11-21T05:20:00Z']);
  });
});
