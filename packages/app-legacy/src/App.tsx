import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  Content,
  Header,
  OAuthRequestDialog,
  Page,
  ProxiedSignInPage,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmAuth,
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { ScaffolderPage } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import {
  HomePageEgress,
  NatGatewayAddressesFieldExtension,
  NatGatewayIdleTimeoutFieldExtension,
  NatGatewayMoreFieldExtension,
  NatGatewayNameFieldExtension,
  NatGatewayPage,
  NatGatewayPlanPreviewFieldExtension,
  NatGatewayScopePickerFieldExtension,
  NatGatewaySubnetPickerFieldExtension,
  NatGatewaysPage,
  NatGatewayTagsFieldExtension,
} from '@cluster-egress/backstage-plugin-nat-gateway';
import { Navigate, Route } from 'react-router-dom';
import { entityPage } from './entityPage';
import { LegacySidebar } from './LegacySidebar';

const app = createApp({
  // What the catalog and the scaffolder look for in every app of the legacy system.
  apis: [
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
    ScmAuth.createDefaultApiFactory(),
  ],
  components: {
    // The demo's approver: this app is for looking at the screens, not at sign-in.
    SignInPage: props => (
      <ProxiedSignInPage
        {...props}
        provider="persona"
        headers={{ 'x-demo-persona': 'approver' }}
      />
    ),
  },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
    <Route
      path="/home"
      element={
        <Page themeId="home">
          <Header title="Home" />
          <Content>
            <HomePageEgress />
          </Content>
        </Page>
      }
    />
    <Route
      path="/catalog"
      element={
        <CatalogIndexPage
          initialKind="resource"
          initiallySelectedFilter="all"
        />
      }
    />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/create" element={<ScaffolderPage />}>
      <ScaffolderFieldExtensions>
        <NatGatewayScopePickerFieldExtension />
        <NatGatewaySubnetPickerFieldExtension />
        <NatGatewayNameFieldExtension />
        <NatGatewayAddressesFieldExtension />
        <NatGatewayIdleTimeoutFieldExtension />
        <NatGatewayTagsFieldExtension />
        <NatGatewayMoreFieldExtension />
        <NatGatewayPlanPreviewFieldExtension />
      </ScaffolderFieldExtensions>
    </Route>
    <Route path="/nat-gateway" element={<NatGatewayPage />} />
    <Route path="/nat-gateways" element={<NatGatewaysPage />} />
  </FlatRoutes>
);

/** The portal on the legacy frontend system: the screens of `packages/app` from the same components. */
export default app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <LegacySidebar>{routes}</LegacySidebar>
    </AppRouter>
  </>,
);
