import type { ZodIssue } from 'zod/v3';
import type { Violation } from '../Violation';

const identifier = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

function pathOf(path: ZodIssue['path']): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!identifier.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

function valueAt(document: unknown, path: ZodIssue['path']): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    document,
  );
}

function asText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A document that was not read from JSON may hold bigint or itself.
    return Object.prototype.toString.call(value);
  }
}

function shown(value: unknown): string {
  const text = asText(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const inWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
};

function choices(values: readonly unknown[]): string {
  return values.map(value => shown(value)).join(' or ');
}

function messageOf(issue: ZodIssue, field: string, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = inWords[issue.expected] ?? issue.expected;
      return issue.received === 'undefined'
        ? `${field} is missing; give ${wanted}.`
        : `${field} is ${shown(value)}; give ${wanted}.`;
    }
    case 'unrecognized_keys':
      return `${field} holds ${issue.keys
        .map(key => `"${key}"`)
        .join(
          ', ',
        )}, which is not part of this version; take it away, or correct its spelling.`;
    case 'invalid_literal':
      return `${field} is ${shown(value)}; give ${shown(issue.expected)}.`;
    case 'invalid_enum_value':
    case 'invalid_union_discriminator':
      return value === undefined
        ? `${field} is missing; give ${choices(issue.options)}.`
        : `${field} is ${shown(value)}; give ${choices(issue.options)}.`;
    case 'too_small':
    case 'too_big':
      if (issue.type === 'array') {
        const count = Array.isArray(value) ? value.length : 0;
        return `${field} holds ${count} entries; exactly one is accepted in this version.`;
      }
      return issue.code === 'too_small'
        ? `${field} is empty; give a value.`
        : `${field} has ${
            String(value).length
          } characters; shorten it to at most ${issue.maximum}.`;
    case 'invalid_string':
      return `${field} is ${shown(
        value,
      )}; use letters, digits, "_", "." and "-", begin with a letter or digit, and end with a letter, digit or "_".`;
    default:
      return `${field} is ${shown(value)}, which this version does not take (${
        issue.message
      }); see the JSON Schema of AzureNatGateway.`;
  }
}

/**
 * A schema's complaint about a document, in the words of a rule: field, value and way out.
 *
 * @internal
 */
export function shapeViolation(document: unknown, issue: ZodIssue): Violation {
  const path = pathOf(issue.path);
  const field = path || 'The document';
  return {
    rule: 'shape',
    path,
    message: messageOf(issue, field, valueAt(document, issue.path)),
  };
}
