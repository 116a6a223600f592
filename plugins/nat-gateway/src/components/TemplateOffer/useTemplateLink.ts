import { parseEntityRef } from '@backstage/catalog-model';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { templateRouteRef } from '../../routes';
import { templateFormData } from './templateFormData';

const defaultTemplate = 'template:default/azure-nat-gateway';

/**
 * The address of the template's form, filled in for an entity; undefined where there is no scaffolder.
 *
 * @internal
 */
export function useTemplateLink(egress: EntityEgress): string | undefined {
  const templateRoute = useRouteRef(templateRouteRef);
  const config = useApi(configApiRef);
  if (!templateRoute) return undefined;
  const { namespace, name } = parseEntityRef(
    config.getOptionalString('natGateway.template') ?? defaultTemplate,
    { defaultKind: 'template', defaultNamespace: 'default' },
  );
  const formData = encodeURIComponent(JSON.stringify(templateFormData(egress)));
  return `${templateRoute({
    namespace,
    templateName: name,
  })}?formData=${formData}`;
}
