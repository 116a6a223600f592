/** The screens of `screens.tsx`; of a form, the page and what is shown of it. */
export const screenNames = [
  'card',
  'compact-card',
  'tab',
  'home-card',
  'all-gateways',
  'gateway',
  'planner',
  'run',
  'runs',
  'form-where',
  'form-where-loading',
  'form-where-forbidden',
  'form-where-failed',
  'form-gateway',
  'form-plan',
  'form-plan-failed',
] as const;
