import { exampleGateway } from '../tests/exampleGateway';
import { type CarriedGateway, peakNotes } from './peakNotes';

const window = {
  start: '2026-11-20T11:00:00Z',
  end: '2026-11-20T12:00:00Z',
};
const carried = (
  name: string,
  peaks: { readonly tcp?: number; readonly udp?: number },
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
    },
  },
  series,
});
const notesOf = (each: readonly CarriedGateway[]) =>
  peakNotes(each, {
    ports: { before: 0, after: 64_512 },
    connectionLimit: 2_000_000,
  }).map(({ message }) => message);

describe('what replaced gateways carried, against the one that carries it afterwards', () => {
  it('is told beside its ports', () => {
    expect(notesOf([carried('nat-old', { tcp: 50_000, udp: 9 })])).toEqual([
      'nat-old carried up to 50,000 connections of one protocol at once since 2026-11-20; afterwards there are 64,512 SNAT ports.',
    ]);
  });

  it.each([
    [64_512, /afterwards there are 64,512 SNAT ports\.$/],
    [64_513, /That is more than the 64,512 SNAT ports afterwards/],
  ])('with %d connections', (tcp, words) => {
    expect(notesOf([carried('nat-old', { tcp })])).toEqual([
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
        /^nat-a, nat-b carried up to 80,000 .* more than the 64,512 SNAT ports/,
      ),
    ]);
  });

  it('is the highest day of the look back, and since when', () => {
    const day = (date: string, value: number) => ({ at: date, value });
    const series = {
      tcpConnections: [day('2026-11-02', 90_000), day('2026-11-03', 10)],
    };
    expect(notesOf([carried('nat-old', { tcp: 5 }, series)])).toEqual([
      expect.stringMatching(/^nat-old carried up to 90,000 .*2026-11-02/),
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
