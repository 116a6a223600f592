import * as exported from './permissions';

describe('permissions', () => {
  it('are listed completely, each once, all of one resource type', () => {
    const { natGatewayPermissions } = exported;
    const exportedNames = Object.values(exported).flatMap(value =>
      typeof value === 'object' && 'name' in value ? [value.name] : [],
    );
    const listedNames = natGatewayPermissions.map(({ name }) => name);
    expect([...listedNames].sort()).toEqual(exportedNames.sort());
    expect(new Set(listedNames).size).toBe(8);
    for (const permission of natGatewayPermissions) {
      expect(permission.resourceType).toBe('nat-gateway');
      expect(permission.name).toMatch(/^natGateway\.[a-z]+$/);
    }
  });
});
