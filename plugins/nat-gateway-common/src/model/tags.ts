/**
 * Cloud tag on everything that a run created.
 *
 * @public
 */
export const TAG_MANAGED_BY = 'managed-by';

/**
 * The value of {@link TAG_MANAGED_BY}.
 *
 * @public
 */
export const TAG_MANAGED_BY_VALUE = 'backstage-nat-gateway';

/**
 * Cloud tag with the id of the run that created a resource.
 *
 * @public
 */
export const TAG_RUN = 'nat-gateway-run';

/**
 * Cloud tag with the full entity ref of a resource's owner.
 *
 * @public
 */
export const TAG_OWNER = 'backstage-owner';

/**
 * Tags that the backend sets; a Spec may not.
 *
 * @internal
 */
export const reservedTags = [TAG_MANAGED_BY, TAG_RUN, TAG_OWNER] as const;
