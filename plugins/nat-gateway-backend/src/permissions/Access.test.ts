import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  natGatewayApplyPermission,
  natGatewayReadPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Access } from './Access';

describe('Access', () => {
  const one = mockCredentials.user('user:default/one');
  const two = mockCredentials.user('user:default/two');

  function createAccess() {
    let milliseconds = 1;
    const permissions = mockServices.permissions.mock();
    const decide = permissions.authorizeConditional;
    decide.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
    const access = new Access({
      auth: mockServices.auth(),
      permissions,
      toCondition: () => ({ anyOf: [] }),
      servicePrincipals: [],
      clock: { now: () => milliseconds },
    });
    const advance = (by: number) => {
      milliseconds += by;
    };
    return { access, decide, advance };
  }

  it('remembers for two seconds what a person may see', async () => {
    const { access, decide, advance } = createAccess();
    const read = (credentials = one) =>
      access.conditionFor(natGatewayReadPermission, { credentials });
    expect(await Promise.all([read(), read()])).toEqual([
      { allOf: [] },
      { allOf: [] },
    ]);
    expect(decide).toHaveBeenCalledTimes(1);

    decide.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    expect(await read(two)).toEqual({ anyOf: [] });
    expect(await read()).toEqual({ allOf: [] });
    advance(2001);
    expect(await read()).toEqual({ anyOf: [] });
  });

  it('asks each time what a person may do', async () => {
    const { access, decide } = createAccess();
    const apply = () =>
      access.conditionFor(natGatewayApplyPermission, { credentials: one });
    expect(await apply()).toEqual({ allOf: [] });
    decide.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    expect(await apply()).toEqual({ anyOf: [] });
  });

  it('remembers no failure', async () => {
    const { access, decide } = createAccess();
    const read = () =>
      access.conditionFor(natGatewayReadPermission, { credentials: one });
    decide.mockRejectedValueOnce(new Error('The permission service is away'));
    await expect(read()).rejects.toThrow('The permission service is away');
    expect(await read()).toEqual({ allOf: [] });
  });
});
