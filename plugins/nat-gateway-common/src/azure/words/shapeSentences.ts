/**
 * What is wrong with the shape of a resource document.
 *
 * @internal
 */
export const shapeSentences = {
  empty: '{{field}} is empty; give a value.',
  missing: '{{field}} is missing; give {{wanted}}.',
  name: '{{field}} is {{value}}; use letters, digits, "_", "." and "-", begin with a letter or digit, and end with a letter, digit or "_".',
  notTaken:
    '{{field}} is {{value}}, which this version does not take ({{detail}}); see the JSON Schema of AzureNatGateway.',
  tooLong:
    '{{field}} has {{length}} characters; shorten it to at most {{max}}.',
  tooMany:
    '{{field}} holds {{given}} entries; split them over several documents, each with at most {{max}}.',
  unknownKeys:
    '{{field}} holds {{keys}}, which is not part of this version; take it away, or correct its spelling.',
  wrong: '{{field}} is {{value}}; give {{wanted}}.',
} as const;
