import { InputError } from '@backstage/errors';
import type { AzureNatGatewaySpec } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FilesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { renderArmTemplate } from '../files/armTemplate';
import { renderBicep } from '../files/bicep';
import { declareResources } from '../files/declareResources';
import type { RenderFiles } from '../files/RenderFiles';
import { renderServiceOperator } from '../files/serviceOperator';
import { renderTerraform } from '../files/terraform';

const renderers: Readonly<Record<string, RenderFiles>> = {
  terraform: renderTerraform,
  bicep: renderBicep,
  arm: renderArmTemplate,
  serviceOperator: renderServiceOperator,
};

/**
 * Writes documents of the kind `AzureNatGateway` as files of other tools.
 *
 * @internal
 */
export function createAzureFiles(): FilesCapability {
  const formats = Object.keys(renderers);
  return {
    formats,
    render: (spec, { format }) => {
      if (!Object.hasOwn(renderers, format)) {
        throw new InputError(
          `The format ${format} is not known; use one of ${formats.join(
            ', ',
          )}.`,
        );
      }
      const document = spec.document as unknown as AzureNatGatewaySpec;
      if (document.spec.state === 'absent') {
        throw new InputError(
          `The gateways of ${spec.name} are to be gone (spec.state is absent), and a file declares what is there; take them out of the files of ${format} instead.`,
        );
      }
      return renderers[format](declareResources(document));
    },
  };
}
