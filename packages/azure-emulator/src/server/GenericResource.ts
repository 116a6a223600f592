import type { JsonObject } from '../arm/JsonObject';

/**
 * A resource of any type as ARM itself knows it.
 *
 * @internal
 */
export interface GenericResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly resourceGroup: string;
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
  /** What a list shows without being asked for more. */
  readonly present: () => JsonObject;
  /** What it shows when it is asked. */
  readonly expand: {
    readonly createdTime: string;
    readonly changedTime: string;
    readonly provisioningState: string;
  };
}
