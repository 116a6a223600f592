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

/** Every resource of each run of a test file: after an apply with mocks, or as planned. */
export async function renderRuns(
  terraform: Terraform,
  file: string,
): Promise<ReadonlyMap<string, readonly RenderedResource[]>> {
  const output = await terraform.run('.', [
    'test',
    '-json',
    '-verbose',
    `-filter=${file}`,
  ]);
  const runs = output
    .split('\n')
    .filter(line => /"type":"test_(state|plan)"/.test(line))
    .map(line => JSON.parse(line))
    .map(
      ({ '@testrun': run, test_state: state, test_plan: plan }) =>
        [
          run,
          state
            ? flatten(state.root_module)
            : plan.resource_changes.map(({ change, ...resource }: any) => ({
                ...resource,
                values: change.after ?? {},
              })),
        ] as const,
    );
  if (runs.length === 0) throw new Error(`${file} rendered nothing: ${output}`);
  return new Map(runs);
}
