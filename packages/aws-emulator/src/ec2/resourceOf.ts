import type { Cloud } from '../cloud/Cloud';
import type { Call, Resource } from '../service/Action';
import { ec2Kinds, kindOf } from './ec2Kinds';

/** The ARN of an EC2 id, and its tags. An id that does not exist has no tags; a new resource has the id `*`. @internal */
export function resourceOf(cloud: Cloud, id: string): Resource {
  const { state } = cloud;
  const kind = kindOf(id);
  const type = kind ? ec2Kinds[kind][1] : 'unknown';
  return {
    arn: cloud.arn('ec2', `${type}/${id}`),
    tags: kind && state[kind].get(id)?.tags,
  };
}

/** The resources whose ids a call has in some of its parameters. @internal */
export const on =
  <Name extends string>(...names: readonly Name[]) =>
  (
    input: Readonly<Record<Name, string | readonly string[]>>,
    { cloud }: Pick<Call, 'cloud'>,
  ): readonly Resource[] =>
    names.flatMap(name => input[name]).map(id => resourceOf(cloud, id));
