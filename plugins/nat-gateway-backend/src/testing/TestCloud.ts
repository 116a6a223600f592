import type { TestResource } from './TestResource';
import type { JsonObject } from '@backstage/types';

/**
 * A cloud in a Map, by lower-case resource id, and a log of all writes that had an effect.
 *
 * @internal
 */
export class TestCloud {
  readonly resources = new Map<string, TestResource>();
  readonly writes: string[] = [];
  private created = 0;

  /** A network with subnets, each behind what is given as its gateway. */
  constructor(subnets: Readonly<Record<string, string | null>>) {
    for (const [id, gatewayId] of Object.entries(subnets)) {
      const properties = { gatewayId };
      this.resources.set(id, { guid: `guid of ${id}`, properties, tags: {} });
    }
  }

  create(id: string, content: Pick<TestResource, 'properties' | 'tags'>): void {
    this.created++;
    this.writes.push(`create ${id}`);
    this.resources.set(id, { ...content, guid: `guid ${this.created}` });
  }

  change(id: string, properties: JsonObject): void {
    const resource = this.resources.get(id);
    if (!resource) {
      throw new Error(`There is no ${id}`);
    }
    this.writes.push(`change ${id} ${JSON.stringify(properties)}`);
    this.resources.set(id, {
      ...resource,
      properties: { ...resource.properties, ...properties },
    });
  }

  delete(id: string): void {
    this.writes.push(`delete ${id}`);
    this.resources.delete(id);
  }

  /** Ids of what refers to a resource. */
  usersOf(id: string): readonly string[] {
    return [...this.resources]
      .filter(([, { properties }]) =>
        JSON.stringify(properties).includes(`"${id}"`),
      )
      .map(([user]) => user);
  }

  /** All that is there, without guids, which depend on the order of creation. */
  picture(): Readonly<Record<string, JsonObject>> {
    return Object.fromEntries(
      [...this.resources]
        .sort()
        .map(([id, { properties }]) => [id, properties]),
    );
  }
}
