import { judgeGateway } from '../__testUtils__/ofAzure';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';

const now = new Date('2026-11-20T12:05:00Z');
const judge = (
  measured: Parameters<typeof gatewayWith>[0],
  facts: NonNullable<Parameters<typeof judgeGateway>[1]['facts']>,
) =>
  judgeGateway(gatewayWith(measured), { now, facts }).findings.filter(
    ({ id }) => id.startsWith('figures-'),
  );

describe('a gateway without figures', () => {
  it.each([
    ['throttled', /later collection/],
    ['forbidden', /role Monitoring Reader/],
    ['unreachable', /network/],
    ['failed', /what Azure said/],
  ] as const)('says what to do when its figures were %s', (reason, remedy) => {
    expect(
      judge(undefined, { figuresNotRead: { connections: reason } }),
    ).toMatchObject([
      {
        id: 'figures-not-read',
        remedy: expect.stringMatching(remedy),
        wording: { remedy: [{ id: `figuresNotRead.${reason}` }] },
      },
    ]);
  });

  it('asks for a role only where that is missing', () => {
    const [finding] = judge(undefined, {
      figuresNotRead: { connections: 'throttled' },
    });
    expect(`${finding.title} ${finding.remedy}`).not.toMatch(/role|first|new /);
  });

  it('is new where nothing went wrong, and said nothing of where figures are', () => {
    expect(judge(undefined, {})).toMatchObject([{ id: 'figures-missing' }]);
    expect(judge({}, { figuresNotRead: { connections: 'throttled' } })).toEqual(
      [],
    );
  });
});
