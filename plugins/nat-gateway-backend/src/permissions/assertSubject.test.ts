import {
  natGatewayApplyPermission,
  natGatewayReadPermission,
  natGatewayRetirePermission,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { assertSubject } from './assertSubject';
import { permissionOfPlan } from './permissionOfPlan';

const subject = { provider: 'azure', scope: 'azure/a/1' } as const;
const options = {
  permission: natGatewayReadPermission,
  action: 'see the gateway nat-a',
};

describe('assertSubject', () => {
  it('lets pass what the condition holds for', () => {
    expect(() =>
      assertSubject(subject, { ...options, condition: { allOf: [] } }),
    ).not.toThrow();
  });

  it('sends people to the owner', () => {
    expect(() =>
      assertSubject(
        { ...subject, ownerRef: 'group:default/shop' },
        { ...options, condition: { anyOf: [] } },
      ),
    ).toThrow(
      'You may not see the gateway nat-a: it belongs to group:default/shop. Ask them for the permission natGateway.read.',
    );
  });

  it('tells which sentence it is where the action is one', () => {
    const action = say('action.seeGateway', { gateway: 'nat-a' }).wording;
    const refused = (refusedAction: typeof options.action | typeof action) => {
      try {
        assertSubject(
          { ...subject, ownerRef: 'group:default/shop' },
          { ...options, action: refusedAction, condition: { anyOf: [] } },
        );
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(refused(action)).toMatchObject(
      say('refusal.ownedBy', {
        action: action,
        owner: 'group:default/shop',
        permission: 'natGateway.read',
      }),
    );
    expect(refused(options.action)).not.toHaveProperty('wording');
  });

  it('sends them to the administrators where there is no owner', () => {
    expect(() =>
      assertSubject(subject, { ...options, condition: { anyOf: [] } }),
    ).toThrow(
      'neither the cloud nor the configuration names an owner. Ask the administrators of this portal',
    );
  });
});

describe('permissionOfPlan', () => {
  it('is the one that the document was accepted with, or to apply', () => {
    const { name } = natGatewayRetirePermission;
    expect(permissionOfPlan({ name: 'nat-a', permission: name })).toBe(
      natGatewayRetirePermission,
    );
    expect(permissionOfPlan({ name: 'nat-a' })).toBe(natGatewayApplyPermission);
  });

  it('refuses a permission of a newer version by name, and takes no other for it', () => {
    const plan = { name: 'nat-a', permission: 'natGateway.adopt' };
    expect(() => permissionOfPlan(plan)).toThrow(
      "The plan of nat-a needs the permission 'natGateway.adopt', which this version does not know: a newer version stored it.",
    );
  });
});
