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

/**
 * The fields by their `ui:field` name; both frontend systems wire these.
 *
 * @internal
 */
export const fieldExtensions = {
  scope: {
    name: 'NatGatewayScopePicker',
    component: NatGatewayScopePicker,
    validation: validateScope,
    schema: scopeFieldSchema,
  },
  subnets: {
    name: 'NatGatewaySubnetPicker',
    component: NatGatewaySubnetPicker,
    validation: validateSubnets,
    schema: subnetsFieldSchema,
  },
  name: {
    name: 'NatGatewayName',
    component: NatGatewayName,
    validation: validateName,
    schema: nameFieldSchema,
  },
  addresses: {
    name: 'NatGatewayAddresses',
    component: NatGatewayAddresses,
    validation: validateAddresses,
    schema: addressesFieldSchema,
  },
  idleTimeout: {
    name: 'NatGatewayIdleTimeout',
    component: NatGatewayIdleTimeout,
    validation: validateIdleTimeout,
    schema: idleTimeoutFieldSchema,
  },
  plan: {
    name: 'NatGatewayPlanPreview',
    component: NatGatewayPlanPreview,
    validation: validatePlan,
    schema: planFieldSchema,
  },
} as const;
