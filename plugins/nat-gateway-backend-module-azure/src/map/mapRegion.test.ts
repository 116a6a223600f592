import { mapRegion } from './mapRegion';

describe('a region', () => {
  const item = {
    name: 'westeurope',
    displayName: 'West Europe',
    availabilityZoneMappings: [{ logicalZone: '2' }, { logicalZone: '1' }],
  };

  it('has the zones that NAT gateways have there, else its own', () => {
    const zonesWith = (location: string) =>
      mapRegion(item, { zoneMappings: [{ location, zones: ['3', '1'] }] })
        .zones;
    expect(zonesWith('West Europe')).toEqual(['1', '3']);
    expect(zonesWith('North Europe')).toEqual(['1', '2']);
  });

  it.each([
    ['is named', ['North Europe', 'West Europe'], ['Standard', 'StandardV2']],
    ['is not named', ['North Europe'], []],
    ['may be any', [], ['Standard', 'StandardV2']],
  ])('has these SKUs where it %s', (_how, locations, skus) => {
    expect(mapRegion(item, { locations }).skus).toEqual(skus);
  });

  it('may lack StandardV2 alone', () => {
    expect(mapRegion({ name: 'westindia' }, {})).toEqual({
      name: 'westindia',
      displayName: 'westindia',
      zones: [],
      skus: ['Standard'],
    });
  });
});
