import { parse } from 'yaml';
import { isJsonObject } from '../../arm/isJsonObject';
import type { Json, JsonObject } from '../../arm/JsonObject';
import type { Exchange } from './Exchange';

/**
 * The exchanges of a file, whichever recorder wrote it: go-vcr, vcrpy, their transcribed excerpts, or an example of a REST specification.
 *
 * Files that hold no exchanges, such as alert definitions, give an empty list.
 *
 * @internal
 */
export function parseRecording(
  text: string,
  options: { readonly file: string },
): readonly Exchange[] {
  const content = (
    options.file.endsWith('.json') ? JSON.parse(text) : parse(text)
  ) as Json;
  if (!isJsonObject(content)) {
    return [];
  }
  if (isJsonObject(content.parameters) && isJsonObject(content.responses)) {
    return [readExample(content.parameters, content.responses)];
  }
  const { interactions } = content;
  return (Array.isArray(interactions) ? interactions : [])
    .filter(isJsonObject)
    .map((interaction, index) =>
      readInteraction(interaction, {
        index,
        hasAllHeaders: typeof content.source !== 'string',
      }),
    );
}

function readInteraction(
  interaction: JsonObject,
  options: { readonly index: number; readonly hasAllHeaders: boolean },
): Exchange {
  const request = objectOf(interaction.request);
  const response = objectOf(interaction.response);
  const status = isJsonObject(response.status)
    ? response.status.code
    : response.code ?? response.status;
  return {
    id: String(interaction.id ?? options.index),
    method: String(request.method),
    uri: String(request.url ?? request.uri),
    requestHeaders: readHeaders(request.headers),
    requestBody: readBody(request.body),
    statuses: [Number(status)],
    headers: readHeaders(response.headers),
    hasAllHeaders: options.hasAllHeaders,
    body: readBody(response.body),
  };
}

/** go-vcr and vcrpy keep a header as a list, the excerpts as a text. */
function readHeaders(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).map(([name, text]) => [
      name.toLowerCase(),
      String(Array.isArray(text) ? text[0] : text),
    ]),
  );
}

/** Text, `{string}` of vcrpy, `{data}` of cloud-custodian's cassettes, or JSON as it is. */
function readBody(value: Json | undefined): Json | undefined {
  if (isJsonObject(value)) {
    const keys = Object.keys(value);
    return keys.length === 1 && ['string', 'data'].includes(keys[0])
      ? readBody(value[keys[0]])
      : value;
  }
  if (typeof value !== 'string') {
    return value ?? undefined;
  }
  if (value === '') {
    return undefined;
  }
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

/** An example of a specification has no path: its parameters name the resource. */
function readExample(parameters: JsonObject, responses: JsonObject): Exchange {
  const [body] = Object.values(responses)
    .filter(isJsonObject)
    .flatMap(response => (response.body === undefined ? [] : [response.body]));
  const id = isJsonObject(body) ? String(body.id) : '';
  const given = Object.entries(parameters).find(
    ([key]) =>
      key.endsWith('Name') && !key.toLowerCase().includes('resourcegroup'),
  )?.[1];
  return {
    id: '0',
    method: parameters.parameters === undefined ? 'GET' : 'PUT',
    uri: `${id.slice(0, id.lastIndexOf('/'))}/${String(
      given,
    )}?api-version=${String(parameters['api-version'])}`,
    requestHeaders: {},
    requestBody: parameters.parameters,
    statuses: Object.keys(responses).map(Number),
    headers: {},
    hasAllHeaders: false,
    body,
  };
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
