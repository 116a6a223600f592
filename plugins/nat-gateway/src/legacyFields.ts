import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { natGatewayPlugin } from './plugin';
import { fieldExtensions } from './clouds/fieldExtensions';

const { scope, subnets, name, addresses, idleTimeout, tags, more, plan } =
  fieldExtensions;

/**
 * `ui:field: NatGatewayScopePicker`: subscription, resource group and region.
 *
 * @public
 */
export const NatGatewayScopePickerFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({ ...scope, schema: scope.schema.schema }),
);

/**
 * `ui:field: NatGatewaySubnetPicker`: a virtual network and subnets of it.
 *
 * @public
 */
export const NatGatewaySubnetPickerFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({ ...subnets, schema: subnets.schema.schema }),
);

/**
 * `ui:field: NatGatewayName`: the gateway's name.
 *
 * @public
 */
export const NatGatewayNameFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({ ...name, schema: name.schema.schema }),
);

/**
 * `ui:field: NatGatewayAddresses`: addresses, SKU and zone.
 *
 * @public
 */
export const NatGatewayAddressesFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({
    ...addresses,
    schema: addresses.schema.schema,
  }),
);

/**
 * `ui:field: NatGatewayIdleTimeout`: the TCP idle timeout in minutes.
 *
 * @public
 */
export const NatGatewayIdleTimeoutFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({
    ...idleTimeout,
    schema: idleTimeout.schema.schema,
  }),
);

/**
 * `ui:field: NatGatewayTags`: tags of the gateway and its new addresses.
 *
 * @public
 */
export const NatGatewayTagsFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({ ...tags, schema: tags.schema.schema }),
);

/**
 * `ui:field: NatGatewayMore`: what few forms ask, such as a gateway that is replaced, clusters and new subnets.
 *
 * @public
 */
export const NatGatewayMoreFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({ ...more, schema: more.schema.schema }),
);

/**
 * `ui:field: NatGatewayPlanPreview`: the plan and what has to be acknowledged.
 *
 * @public
 */
export const NatGatewayPlanPreviewFieldExtension = natGatewayPlugin.provide(
  createScaffolderFieldExtension({ ...plan, schema: plan.schema.schema }),
);
