import { formatFigures } from './formatFigures';

describe('formatFigures', () => {
  it('puts the bound beside each figure and says which are missed', () => {
    const text = formatFigures([
      {
        name: 'ready',
        value: 2.345,
        unit: 's',
        bound: { atMost: 5 },
        method: 'from start to listening',
      },
      {
        name: 'GET',
        value: 1999,
        unit: '/s',
        bound: { atLeast: 2000 },
        method: 'keep-alive',
      },
      {
        name: 'memory',
        value: Number.NaN,
        unit: 'MB',
        bound: { atMost: 400 },
        method: 'not on this machine',
      },
    ]);
    expect(text.split('\n')).toEqual(
      [
        'figure  measured  bound              how',
        'ready   2.35 s    <= 5 s     kept    from start to listening',
        'GET     1,999 /s  >= 2,000 /s  MISSED  keep-alive',
        'memory  NaN MB    <= 400 MB  MISSED  not on this machine',
      ].map(line =>
        expect.stringMatching(
          new RegExp(
            line
              .split(/ {2,}/)
              .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
              .join(' +'),
          ),
        ),
      ),
    );
  });
});
