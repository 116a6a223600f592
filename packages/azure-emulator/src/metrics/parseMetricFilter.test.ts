import { parseMetricFilter } from './parseMetricFilter';

const dimensions = ['Protocol', 'ConnectionState'];

describe('parseMetricFilter', () => {
  it('reads values of several dimensions', () => {
    const filter = parseMetricFilter(
      "protocol eq '6' or protocol eq '17' and ConnectionState eq 'Failed'",
      { dimensions },
    );
    expect(Object.fromEntries(filter)).toEqual({
      Protocol: ['6', '17'],
      ConnectionState: ['Failed'],
    });
  });

  it('is empty without a filter', () => {
    expect(parseMetricFilter(undefined, { dimensions }).size).toBe(0);
  });

  it.each([
    ["Protocol eq '6' or ConnectionState eq 'Failed'"],
    ['Protocol = 6'],
    ["Protocol eq '6' and"],
  ])('refuses %s', filter => {
    expect(() => parseMetricFilter(filter, { dimensions })).toThrow(
      'cannot be read',
    );
  });

  it('names the valid dimensions when one is unknown', () => {
    expect(() => parseMetricFilter("Colour eq 'red'", { dimensions })).toThrow(
      'valid dimensions: Protocol, ConnectionState',
    );
  });
});
