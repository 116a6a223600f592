import { subjectOfResource } from './subjectOfResource';

const exampleScope = {
  scope: {
    provider: 'azure',
    account: 'test',
    id: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
  },
  ownerRef: 'group:default/platform',
} as const;

const ownerOf = (tags: Record<string, string>) =>
  subjectOfResource({ tags }, { scope: exampleScope }).ownerRef;

describe('subjectOfResource', () => {
  it("takes the owner's tag before the configuration", () => {
    expect(ownerOf({ 'backstage-owner': 'group:default/shop' })).toBe(
      'group:default/shop',
    );
    expect(ownerOf({})).toBe('group:default/platform');
  });

  it('brings the owner into the form that claims have', () => {
    expect(ownerOf({ 'Backstage-Owner': ' Group:Default/Shop ' })).toBe(
      'group:default/shop',
    );
  });

  it('does not believe a tag that is no full entity ref', () => {
    expect(ownerOf({ 'backstage-owner': 'shop' })).toBe(
      'group:default/platform',
    );
  });

  it('has no owner when neither names one', () => {
    expect(
      subjectOfResource({ tags: {} }, { scope: { scope: exampleScope.scope } }),
    ).toEqual({
      ownerRef: undefined,
      provider: 'azure',
      scope: 'azure/test/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
    });
  });
});
