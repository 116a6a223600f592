/** Exactly this resource, with any query. */
export const pathOf = (resourceId: string): RegExp =>
  new RegExp(`^${resourceId.replace(/[.]/g, '\\.')}(\\?|$)`, 'i');
