import { gatewayCeilings } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { exampleGateway } from '../../tests/exampleGateway';
import { type CarriedGateway, peakNotes } from './peakNotes';

const window = {
  start: '2026-11-20T11:00:00Z',
  end: '2026-11-20T12:00:00Z',
};
const carried = (
  name: string,
  peaks: {
    readonly tcp?: number;
    readonly udp?: number;
    readonly perSecond?: number;
  },
  series?: CarriedGateway['series'],
): CarriedGateway => ({
  gateway: {
    name,
    measurement: {
      ...exampleGateway(name).measurement,
      peakWindow: window,
      failureWindow: window,
      peakTcpConnections: peaks.tcp,
      peakUdpConnections: peaks.udp,
      peakTcpAttemptsPerSecond: peaks.perSecond ?? 0,
      peakUdpAttemptsPerSecond: 0,
    },
  },
  series,
});
const notesOf = (each: readonly CarriedGateway[]) =>
  peakNotes(each, {
    ports: { before: 0, after: 64_512 },
    connectionLimit: 2_000_000,
    ceilings: gatewayCeilings('azureStandard'),
  }).map(({ message }) => message);

describe('what replaced gateways carried, against the one that carries it afterwards', () => {
  it('is told beside what one destination can take', () => {
    expect(notesOf([carried('nat-old', { tcp: 50_000, udp: 9 })])).toEqual([
      'nat-old had up to 50,000 SNAT ports of one protocol in use since 2026-11-20; afterwards one destination can take 50,000.',
    ]);
  });

  it.each([
    [1400, 747, /afterwards one destination can take 50,000\.$/],
    [1400, 748, /up to 50,020 .* more than the 50,000 that one destination/],
  ])('with %d connections, %d new ones a second', (tcp, perSecond, words) => {
    expect(notesOf([carried('nat-old', { tcp, perSecond })])).toEqual([
      expect.stringMatching(words),
    ]);
  });

  it('is added up where several come together', () => {
    expect(
      notesOf([
        carried('nat-a', { tcp: 40_000 }),
        carried('nat-b', { tcp: 40_000 }),
      ]),
    ).toEqual([
      expect.stringMatching(
        /^nat-a, nat-b had up to 80,000 .* more than the 50,000 that/,
      ),
    ]);
  });

  it('is the highest day of the look back, and since when', () => {
    const day = (date: string, value: number) => ({ at: date, value });
    const series = {
      tcpConnections: [day('2026-11-02', 25_000), day('2026-11-03', 10)],
      tcpAttemptsPerSecond: [day('2026-11-02', 1000), day('2026-11-03', 1)],
    };
    expect(notesOf([carried('nat-old', { tcp: 5 }, series)])).toEqual([
      expect.stringMatching(/^nat-old had up to 90,000 .*2026-11-02/),
    ]);
  });

  it.each([
    [1_000_000, 1_000_000, /SNAT ports/],
    [
      1_000_000,
      1_000_001,
      /^nat-old carried up to 2,000,001 connections at once .* at most 2,000,000, however many addresses/,
    ],
  ])(
    'past the limit of connections says so: %d TCP and %d UDP',
    (tcp, udp, words) => {
      expect(notesOf([carried('nat-old', { tcp, udp })])).toEqual([
        expect.stringMatching(words),
      ]);
    },
  );

  it('is not told where nothing was measured', () => {
    expect(notesOf([carried('nat-old', {})])).toEqual([]);
    expect(
      notesOf([{ gateway: { name: 'nat-old', measurement: undefined } }]),
    ).toEqual([]);
  });
});
