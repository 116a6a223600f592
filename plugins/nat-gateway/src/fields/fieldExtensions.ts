import { NatGatewayAddresses } from './addresses/NatGatewayAddresses';
import { addressesFieldSchema } from './addresses/addressesFieldSchema';
import { validateAddresses } from './addresses/validateAddresses';
import { NatGatewayIdleTimeout } from './idleTimeout/NatGatewayIdleTimeout';
import { idleTimeoutFieldSchema } from './idleTimeout/idleTimeoutFieldSchema';
import { validateIdleTimeout } from './idleTimeout/validateIdleTimeout';
import { NatGatewayName } from './name/NatGatewayName';
import { nameFieldSchema } from './name/nameFieldSchema';
import { validateName } from './name/validateName';
import { NatGatewayPlanPreview } from './plan/NatGatewayPlanPreview';
import { planFieldSchema } from './plan/planFieldSchema';
import { validatePlan } from './plan/validatePlan';
import { NatGatewayScopePicker } from './scope/NatGatewayScopePicker';
import { scopeFieldSchema } from './scope/scopeFieldSchema';
import { validateScope } from './scope/validateScope';
import { NatGatewaySubnetPicker } from './subnets/NatGatewaySubnetPicker';
import { subnetsFieldSchema } from './subnets/subnetsFieldSchema';
import { validateSubnets } from './subnets/validateSubnets';
import { NatGatewayTags } from './tags/NatGatewayTags';
import { tagsFieldSchema } from './tags/tagsFieldSchema';
import { validateTags } from './tags/validateTags';
import { withFieldErrors } from './withFieldErrors';

/**
 * The fields by their `ui:field` name; both frontend systems wire these.
 *
 * @internal
 */
export const fieldExtensions = {
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
  plan: {
    name: 'NatGatewayPlanPreview',
    component: NatGatewayPlanPreview,
    validation: validatePlan,
    schema: planFieldSchema,
  },
} as const;
