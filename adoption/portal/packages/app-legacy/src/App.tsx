import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { AlertDisplay, SignInPage } from '@backstage/core-components';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { ScaffolderPage, scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { Route } from 'react-router-dom';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import {
  NatGatewayAddressesFieldExtension,
  NatGatewayIdleTimeoutFieldExtension,
  NatGatewayMoreFieldExtension,
  NatGatewayNameFieldExtension,
  NatGatewayPage,
  NatGatewayPlanPreviewFieldExtension,
  NatGatewayScopePickerFieldExtension,
  NatGatewaySubnetPickerFieldExtension,
  NatGatewayTagsFieldExtension,
} from '@cluster-egress/backstage-plugin-nat-gateway';
import { entityPage } from './components/catalog/EntityPage';

const app = createApp({
  bindRoutes({ bind }) {
    bind(catalogPlugin.externalRoutes, {
      createComponent: scaffolderPlugin.routes.root,
      createFromTemplate: scaffolderPlugin.routes.selectedTemplate,
    });
  },
  components: {
    SignInPage: props => <SignInPage {...props} auto providers={['guest']} />,
  },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<CatalogIndexPage />} />
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
  </FlatRoutes>
);

export default app.createRoot(
  <>
    <AlertDisplay />
    <AppRouter>{routes}</AppRouter>
  </>,
);
