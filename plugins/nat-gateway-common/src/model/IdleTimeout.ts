/**
 * After how much silence a flow is forgotten.
 *
 * @public
 */
export interface IdleTimeout {
  readonly seconds: number;
  /**
   * `configured`: as the resource has it; `default`: the resource says nothing, and this is what the
   * cloud documents; `fixed`: no setting changes it.
   */
  readonly basis: 'configured' | 'default' | 'fixed';
}
