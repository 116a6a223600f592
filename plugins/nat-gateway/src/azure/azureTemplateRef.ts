/**
 * Ref of Azure's software template.
 *
 * @internal
 */
export const azureTemplateRef = 'template:default/azure-nat-gateway';

/**
 * Refs of those that change, retire and adopt a gateway.
 *
 * @internal
 */
export const azureActionRefs = {
  change: `${azureTemplateRef}-change`,
  retire: `${azureTemplateRef}-retire`,
  adopt: `${azureTemplateRef}-adopt`,
} as const;
