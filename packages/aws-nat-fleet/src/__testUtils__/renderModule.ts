import { Terraform } from './findTerraform';

/** A resource as Terraform would make it. */
export interface RenderedResource {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values: Readonly<Record<string, any>>;
}

interface RenderedModule {
  readonly resources?: readonly RenderedResource[];
  readonly child_modules?: readonly RenderedModule[];
}

const flatten = (module: RenderedModule): readonly RenderedResource[] => [
  ...(module.resources ?? []),
  ...(module.child_modules ?? []).flatMap(flatten),
];

/** Every resource of a module after the apply, with mocks, of the one run in `file`. */
export async function renderModule(
  terraform: Terraform,
  module: string,
  file: string,
): Promise<readonly RenderedResource[]> {
  await terraform.run(module, ['init', '-backend=false']);
  const output = await terraform.run(module, [
    'test',
    '-json',
    '-verbose',
    `-filter=${file}`,
  ]);
  const line = output
    .split('\n')
    .find(each => each.includes('"type":"test_state"'));
  if (!line) throw new Error(`${file} of ${module} applied nothing: ${output}`);
  return flatten(JSON.parse(line).test_state.root_module);
}
