import { isAllowed } from './isAllowed';

const principal = (role: string, scope: string) => ({
  clientId: 'c',
  clientSecret: 's',
  objectId: 'o',
  assignments: [{ role, scope }],
});
const id =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/natGateways/n';

describe('isAllowed', () => {
  it('lets a reader read and not write', () => {
    const reader = principal('Reader', '/subscriptions/s');
    expect(
      isAllowed(reader, {
        action: 'Microsoft.Network/natGateways/read',
        scope: id,
      }),
    ).toBe(true);
    expect(
      isAllowed(reader, {
        action: 'Microsoft.Network/natGateways/write',
        scope: id,
      }),
    ).toBe(false);
  });

  it('keeps an assignment within its scope, in any case', () => {
    const action = 'Microsoft.Network/natGateways/write';
    const contributor = principal(
      'Network Contributor',
      '/SUBSCRIPTIONS/s/resourcegroups/G',
    );
    expect(isAllowed(contributor, { action, scope: id })).toBe(true);
    expect(
      isAllowed(contributor, {
        action,
        scope: id.replace('/g/', '/g-other/'),
      }),
    ).toBe(false);
  });

  it('takes away what a role does not allow', () => {
    expect(
      isAllowed(principal('Contributor', '/'), {
        action: 'Microsoft.Authorization/roleAssignments/write',
        scope: id,
      }),
    ).toBe(false);
  });

  it('gives nothing to a role that it does not know', () => {
    expect(
      isAllowed(principal('King', '/'), { action: 'a/read', scope: id }),
    ).toBe(false);
  });
});
