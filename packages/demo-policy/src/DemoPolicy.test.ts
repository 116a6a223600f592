import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  natGatewayApplyPermission,
  natGatewayPermissions,
  natGatewayReadPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { DemoPolicy } from './DemoPolicy';

const ALLOW = { result: AuthorizeResult.ALLOW };
const decide = (
  permission: (typeof natGatewayPermissions)[number],
  ...ownershipEntityRefs: string[]
) =>
  new DemoPolicy().handle({ permission }, {
    info: { userEntityRef: ownershipEntityRefs[0], ownershipEntityRefs },
  } as never);

describe('the policy of the demo', () => {
  it('lets everyone see', async () => {
    expect(
      await decide(natGatewayReadPermission, 'user:default/guest'),
    ).toEqual(ALLOW);
    expect(
      await new DemoPolicy().handle({ permission: natGatewayReadPermission }),
    ).toEqual(ALLOW);
  });

  it('lets a team change what it owns', async () => {
    expect(
      await decide(
        natGatewayApplyPermission,
        'user:default/developer',
        'group:default/payments',
      ),
    ).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        rule: 'IS_OWNER',
        params: {
          claims: ['user:default/developer', 'group:default/payments'],
        },
      },
    });
  });

  it('lets the platform team do everything', async () => {
    for (const permission of natGatewayPermissions) {
      expect(
        await decide(
          permission,
          'user:default/approver',
          'group:default/platform',
        ),
      ).toEqual(ALLOW);
    }
  });

  it('lets someone without a sign-in own nothing', async () => {
    expect(
      await new DemoPolicy().handle({ permission: natGatewayApplyPermission }),
    ).toMatchObject({ conditions: { params: { claims: [] } } });
  });
});
