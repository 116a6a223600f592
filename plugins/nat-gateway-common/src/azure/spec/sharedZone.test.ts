import { sharedZone } from './sharedZone';

describe('sharedZone', () => {
  it.each([
    ['all machines stand in it', [['1'], ['1']], '1'],
    ['machines stand in different zones', [['1'], ['2']], undefined],
    ['one subnet spans zones', [['1'], ['1', '2']], undefined],
    ['nothing is known of one subnet', [['1'], []], '1'],
    ['the unknown subnet comes first', [[], ['2'], []], '2'],
    ['nothing is known of any subnet', [[], []], undefined],
    ['there are no subnets', [], undefined],
  ])('when %s', (_when, zones, expected) => {
    expect(sharedZone(zones.map(machineZones => ({ machineZones })))).toBe(
      expected,
    );
  });
});
