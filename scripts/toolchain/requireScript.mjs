import { Refusal } from './Refusal.mjs';

/** Refuses a name that is not a script of package.json. */
export function requireScript({ scripts }, script) {
  if (scripts.includes(script)) return;
  const reason = script ? `package.json has no script "${script}". ` : '';
  const known = scripts.join(', ');
  throw new Refusal(
    `${reason}Usage: node portal.mjs <script> [arguments], where <script> is one of: ${known}`,
  );
}
