import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import natGatewayPlugin from '@cluster-egress/backstage-plugin-nat-gateway/alpha';
import { germanModule } from './germanModule';

export default createApp({
  features: [catalogPlugin, natGatewayPlugin, germanModule],
});
