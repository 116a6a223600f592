import {
  natGatewayReadPermission,
  natGatewayPlanPermission,
  natGatewayRefreshPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { matchesSubject } from '../database/subjects/matchesSubject';
import { servicePrincipalCondition } from './servicePrincipalCondition';

const servicePrincipals = [
  {
    subject: 'external:ci',
    owners: ['group:default/shop'],
    scopes: ['azure/a/1'],
    access: 'read',
  },
  { subject: 'external:ops', scopes: ['azure/a/1'], access: 'write' },
  { subject: 'external:ops', owners: ['group:default/ledger'], access: 'read' },
] as const;
const shop = {
  ownerRef: 'group:default/shop',
  provider: 'azure',
  scope: 'azure/a/1',
} as const;

const may = (
  subject: string,
  permission: Parameters<typeof servicePrincipalCondition>[0],
  target: Parameters<typeof matchesSubject>[0],
) =>
  matchesSubject(
    target,
    servicePrincipalCondition(permission, { subject, servicePrincipals }),
  );

describe('servicePrincipalCondition', () => {
  it('gives nothing to who is not listed', () => {
    expect(may('external:other', natGatewayReadPermission, shop)).toBe(false);
  });

  it('narrows by owners and scopes', () => {
    const elsewhere = { ...shop, scope: 'azure/a/2' };
    const others = { ...shop, ownerRef: 'group:default/ledger' };
    expect(may('external:ci', natGatewayReadPermission, shop)).toBe(true);
    expect(may('external:ci', natGatewayReadPermission, elsewhere)).toBe(false);
    expect(may('external:ci', natGatewayReadPermission, others)).toBe(false);
  });

  it('lets readers plan, and only writers refresh', () => {
    expect(may('external:ci', natGatewayPlanPermission, shop)).toBe(true);
    expect(may('external:ci', natGatewayRefreshPermission, shop)).toBe(false);
    expect(may('external:ops', natGatewayRefreshPermission, shop)).toBe(true);
  });

  it('adds up several entries of a principal, each with its own access', () => {
    const ledger = {
      ownerRef: 'group:default/ledger',
      provider: 'azure',
      scope: 'azure/b/9',
    } as const;
    expect(may('external:ops', natGatewayReadPermission, ledger)).toBe(true);
    expect(may('external:ops', natGatewayRefreshPermission, ledger)).toBe(
      false,
    );
  });
});
