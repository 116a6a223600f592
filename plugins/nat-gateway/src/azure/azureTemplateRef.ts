/**
 * Ref of Azure's software template.
 *
 * @internal
 */
export const azureTemplateRef = 'template:default/azure-nat-gateway';
