import type { tagsFieldSchema } from './tagsFieldSchema';

/**
 * Azure tags: the form's own rows of name and value, judged on their page.
 *
 * @internal
 */
export function NatGatewayTags(props: typeof tagsFieldSchema.TProps) {
  const { ObjectField } = props.registry.fields;
  return <ObjectField {...props} />;
}
