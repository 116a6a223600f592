import type { ZodIssue } from 'zod/v3';
import { alternatives } from '../../words/alternatives';
import type { Said } from '../../words/Said';
import { say } from '../../words/say';
import type { SentenceId } from '../../words/SentenceId';
import type { Wording, WordingValue } from '../../words/Wording';
import type { Violation } from '../../spec/Violation';

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

const inWords: Readonly<Record<string, SentenceId>> = {
  string: 'phrase.aText',
  number: 'phrase.aNumber',
  integer: 'phrase.aWholeNumber',
  object: 'phrase.anObject',
  array: 'phrase.aList',
  boolean: 'phrase.trueOrFalse',
};

function wrong(
  field: string | Wording,
  options: { readonly value: unknown; readonly wanted: WordingValue },
): Said {
  const { value, wanted } = options;
  return value === undefined
    ? say('shape.missing', { field, wanted })
    : say('shape.wrong', { field, value: shown(value), wanted });
}

function complaintOf(
  issue: ZodIssue,
  options: { readonly field: string | Wording; readonly value: unknown },
): Said {
  const { field, value } = options;
  switch (issue.code) {
    case 'invalid_type': {
      const id = inWords[issue.expected];
      const wanted = id ? { id, values: {} } : issue.expected;
      return wrong(field, { value, wanted });
    }
    case 'unrecognized_keys':
      return say('shape.unknownKeys', {
        field,
        keys: issue.keys.map(key => `"${key}"`),
      });
    case 'invalid_literal':
      return wrong(field, { value, wanted: shown(issue.expected) });
    case 'invalid_enum_value':
    case 'invalid_union_discriminator': {
      const choices = alternatives(issue.options.map(each => shown(each)));
      return wrong(field, { value, wanted: choices ?? '' });
    }
    case 'too_small':
    case 'too_big':
      if (issue.code === 'too_small') {
        return say('shape.empty', { field });
      }
      return Array.isArray(value)
        ? say('shape.tooMany', {
            field,
            given: value.length,
            max: Number(issue.maximum),
          })
        : say('shape.tooLong', {
            field,
            length: String(value).length,
            max: Number(issue.maximum),
          });
    case 'invalid_string':
      return say('shape.name', { field, value: shown(value) });
    default:
      return say('shape.notTaken', {
        field,
        value: shown(value),
        detail: issue.message,
      });
  }
}

/**
 * A schema's complaint about a document, in the words of a rule: field, value and way out.
 *
 * @internal
 */
export function shapeViolation(document: unknown, issue: ZodIssue): Violation {
  const path = pathOf(issue.path);
  const value = valueAt(document, issue.path);
  const field = path || say('phrase.theDocument', {}).wording;
  return { rule: 'shape', path, ...complaintOf(issue, { field, value }) };
}
