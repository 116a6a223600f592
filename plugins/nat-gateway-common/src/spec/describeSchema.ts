import type { JsonObject, JsonValue } from '@backstage/types';

const typeNames: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'object',
};

const code = (value: JsonValue) =>
  `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

const listOf = (value: JsonValue | undefined) =>
  Array.isArray(value) ? value : [];

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}

/**
 * A Spec's JSON Schema as a page of documentation, in Markdown: each property with its path, its
 * type, whether it is required, its default and what it means. A property without a description is
 * an error, so that none stays unexplained.
 *
 * @throws Error when a property has no description.
 * @internal
 */
export function describeSchema(
  schema: JsonObject,
  options: { readonly example: string },
): string {
  return [
    `# ${schema.title}`,
    '<!-- Written by `yarn workspace @cluster-egress/backstage-plugin-nat-gateway-common write-schema`. Do not edit. -->',
    `${schema.description}`,
    '## Example',
    ['```yaml', options.example.trimEnd(), '```'].join('\n'),
    '## Properties',
    ...propertiesOf(schema, ''),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function propertiesOf(schema: JsonObject, path: string): string[] {
  const required = listOf(schema.required);
  return Object.entries(objectOf(schema.properties)).flatMap(
    ([name, definition]) => {
      const property = objectOf(definition);
      const place = path ? `${path}.${name}` : name;
      if (typeof property.description !== 'string') {
        throw new Error(`${place} has no description in the schema`);
      }
      const facts = [
        typeOf(property),
        required.includes(name) ? 'required' : 'optional',
        ...(property.default === undefined
          ? []
          : [`default ${code(property.default)}`]),
        ...(typeof property.pattern === 'string'
          ? [`pattern ${code(property.pattern)}`]
          : []),
      ];
      return [
        `### \`${place}\``,
        `${property.description}.`,
        `${facts.join(' · ')}`,
        ...below(property, place),
      ];
    },
  );
}

/** What stands inside a property: of a list, its items; of alternatives, each of them. */
function below(property: JsonObject, place: string): string[] {
  if (property.properties) return propertiesOf(property, place);
  if (property.items) return below(objectOf(property.items), `${place}[]`);
  return listOf(property.anyOf).flatMap(alternative => {
    const { kind } = objectOf(objectOf(alternative).properties);
    return propertiesOf(
      objectOf(alternative),
      `${place}(${objectOf(kind).const})`,
    );
  });
}

function typeOf(property: JsonObject): string {
  if (property.const !== undefined) return `always ${code(property.const)}`;
  if (property.enum) return listOf(property.enum).map(code).join(' or ');
  if (property.anyOf) return 'one of the alternatives below';
  if (property.type === 'array') {
    return `list of ${typeOf(objectOf(property.items)).replace(
      /^one of /,
      '',
    )}`;
  }
  return property.additionalProperties
    ? 'object of texts'
    : typeNames[`${property.type}`];
}
