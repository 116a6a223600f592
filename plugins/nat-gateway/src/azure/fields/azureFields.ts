import { NatGatewayAddresses } from './addresses/NatGatewayAddresses';
import { addressesFieldSchema } from './addresses/addressesFieldSchema';
import { validateAddresses } from './addresses/validateAddresses';
import { NatGatewayIdleTimeout } from './idleTimeout/NatGatewayIdleTimeout';
import { idleTimeoutFieldSchema } from './idleTimeout/idleTimeoutFieldSchema';
import { validateIdleTimeout } from './idleTimeout/validateIdleTimeout';
import { NatGatewayMore } from './more/NatGatewayMore';
import { moreFieldSchema } from './more/moreFieldSchema';
import { validateMore } from './more/validateMore';
import { NatGatewayName } from './name/NatGatewayName';
import { nameFieldSchema } from './name/nameFieldSchema';
import { validateName } from './name/validateName';
import { NatGatewayScopePicker } from './scope/NatGatewayScopePicker';
import { scopeFieldSchema } from './scope/scopeFieldSchema';
import { validateScope } from './scope/validateScope';
import { NatGatewaySubnetPicker } from './subnets/NatGatewaySubnetPicker';
import { subnetsFieldSchema } from './subnets/subnetsFieldSchema';
import { validateSubnets } from './subnets/validateSubnets';
import { NatGatewayTags } from './tags/NatGatewayTags';
import { tagsFieldSchema } from './tags/tagsFieldSchema';
import { validateTags } from './tags/validateTags';
import { planField } from '../../fields/plan/planField';
import { withFieldErrors } from '../../fields/withFieldErrors';
import { azurePlanForm } from '../form/azurePlanForm';

/**
 * The fields of Azure's template by their `ui:field` name.
 *
 * @internal
 */
export const azureFields = {
  scope: {
    name: 'NatGatewayScopePicker',
    component: withFieldErrors(NatGatewayScopePicker),
    validation: validateScope,
    schema: scopeFieldSchema,
  },
  subnets: {
    name: 'NatGatewaySubnetPicker',
    component: withFieldErrors(NatGatewaySubnetPicker),
    validation: validateSubnets,
    schema: subnetsFieldSchema,
  },
  name: {
    name: 'NatGatewayName',
    component: withFieldErrors(NatGatewayName),
    validation: validateName,
    schema: nameFieldSchema,
  },
  addresses: {
    name: 'NatGatewayAddresses',
    component: withFieldErrors(NatGatewayAddresses),
    validation: validateAddresses,
    schema: addressesFieldSchema,
  },
  idleTimeout: {
    name: 'NatGatewayIdleTimeout',
    component: withFieldErrors(NatGatewayIdleTimeout),
    validation: validateIdleTimeout,
    schema: idleTimeoutFieldSchema,
  },
  tags: {
    name: 'NatGatewayTags',
    component: withFieldErrors(NatGatewayTags),
    validation: validateTags,
    schema: tagsFieldSchema,
  },
  more: {
    name: 'NatGatewayMore',
    component: withFieldErrors(NatGatewayMore),
    validation: validateMore,
    schema: moreFieldSchema,
  },
  plan: {
    name: 'NatGatewayPlanPreview',
    ...planField(azurePlanForm),
  },
} as const;
