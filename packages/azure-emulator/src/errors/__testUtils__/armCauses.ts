import { request } from '../../__testUtils__/request';
import type { Cause } from './Cause';

const location = 'westeurope';
const gateway = 'rg/natGateways/nat';
/** A request to the subscription with another `Authorization`. */
const as =
  (headers: Readonly<Record<string, string>>): Cause =>
  ({ azure }) =>
    request(azure, {
      method: 'GET',
      path: `/subscriptions/${azure.subscriptionId}?api-version=2022-12-01`,
      headers,
    });

/**
 * The causes of errors of ARM itself that need no state, by what they are declared as.
 *
 * @internal
 */
export const armCauses: Readonly<Record<string, Cause>> = {
  AuthenticationFailed: as({}),
  InvalidAuthenticationToken: as({ Authorization: 'Bearer a.b.c' }),
  ExpiredAuthenticationToken: ({ azure, arm }) => {
    azure.clock.advance({ milliseconds: 3_600_000 });
    return arm.get(gateway);
  },
  InvalidAuthenticationTokenAudience: async emulated => {
    const { azure } = emulated;
    const { body } = await request(azure, {
      method: 'POST',
      path: `/${azure.tenantId}/oauth2/v2.0/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: azure.clientId,
        client_secret: azure.clientSecret,
        scope: 'https://vault.azure.net/.default',
      }).toString(),
    });
    return as({ Authorization: `Bearer ${String(body.access_token)}` })(
      emulated,
    );
  },
  ManagementGroupNotFound: ({ arm }) =>
    arm.get(
      '/providers/Microsoft.Management/managementGroups/none/descendants',
    ),
  LinkedAuthorizationFailed: async ({ azure, arm, writer }) => {
    const subnet = 'rg/virtualNetworks/vnet-a/subnets/plain';
    const { body } = await arm.get(subnet);
    azure.clock.advance({ milliseconds: 1000 });
    return writer.put(subnet, {
      properties: {
        ...(body.properties as object),
        natGateway: { id: arm.id(gateway) },
      },
    });
  },
  ScopeLocked: ({ azure, arm }) => {
    azure.restrictions.add({
      kind: 'lock',
      scope: arm.id('rg'),
      level: 'CanNotDelete',
    });
    return arm.delete(gateway);
  },
  SubscriptionNotFound: ({ arm }) =>
    arm.get(
      '/subscriptions/00000000-0000-4000-a000-00000000dead/resourceGroups',
    ),
  ParentResourceNotFound: ({ arm }) =>
    arm.put('rg/virtualNetworks/none/subnets/new', { properties: {} }),
  InvalidResourceNamespace: ({ arm }) =>
    arm.get(`${arm.subscription}/providers/Microsoft.Nothing`),
  MissingApiVersionParameter: ({ azure, arm }) =>
    request(azure, {
      method: 'GET',
      path: arm.id(gateway),
      headers: arm.authorization,
    }),
  NoRegisteredProviderFound: ({ arm }) =>
    arm.get(`${arm.id(gateway)}?api-version=2000-01-01`),
  NoRegisteredProviderFoundAnywhere: ({ arm }) =>
    arm.get(`${arm.id('rg/natGateways')}?api-version=2000-01-01`),
  InvalidApiVersionParameter: ({ arm }) =>
    arm.get(`${arm.id('rg')}?api-version=2000-01-01`),
  InvalidApiVersionParameterUnlisted: ({ arm }) =>
    arm.get(`${arm.subscription}?api-version=yesterday`),
  RequestContentTooLarge: ({ arm }) =>
    arm.send('PUT', {
      path: gateway,
      body: `{"tags":{"a":"${'x'.repeat(4 * 1024 * 1024)}"}}`,
    }),
  InvalidRequestContent: ({ arm }) =>
    arm.send('PUT', { path: gateway, body: '{' }),
  InvalidResourceGroup: ({ arm }) =>
    arm.put(`${arm.subscription}/resourceGroups/a*b`, { location }),
  InvalidResourceGroupForm: ({ arm }) =>
    arm.put(`${arm.subscription}/resourceGroups/rg.`, { location }),
  ResourceGroupBeingDeleted: async ({ arm }) => {
    await arm.delete('rg');
    return arm.put('rg/natGateways/nat-new', { location });
  },
  ResourceGroupDeletionBlocked: async ({ azure, arm }) => {
    await arm.put('rg-new', { location });
    await arm.put('rg-new/natGateways/nat-new', { location });
    azure.clock.advance({ milliseconds: 1000 });
    await arm.put('rg/virtualNetworks/vnet-a/subnets/plain', {
      properties: {
        addressPrefix: '10.1.1.0/24',
        natGateway: { id: arm.id('rg-new/natGateways/nat-new') },
      },
    });
    azure.clock.advance({ milliseconds: 1000 });
    const { headers } = await arm.delete('rg-new');
    azure.clock.advance({ milliseconds: 1000 });
    const { pathname, search } = new URL(String(headers.location));
    return arm.get(pathname + search);
  },
  LocationRequired: ({ arm }) => arm.put('rg/natGateways/nat-new', {}),
  LocationNotAvailableForResourceType: ({ arm }) =>
    arm.put('rg/natGateways/nat-new', { location: 'atlantis' }),
  LocationNotAvailableForResourceGroup: ({ arm }) =>
    arm.put('rg-new', { location: 'atlantis' }),
  InvalidResourceLocation: ({ arm }) =>
    arm.put('rg/natGateways/nat-bare', { location: 'eastus' }),
  InvalidResourceGroupLocation: ({ arm }) =>
    arm.put('rg', { location: 'eastus' }),
};
