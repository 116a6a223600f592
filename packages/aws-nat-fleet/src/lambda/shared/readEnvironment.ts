/**
 * The value of an environment variable of this Lambda.
 *
 * @throws Error that names the variable when it is not set
 */
export function readEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set. Deploy the function again.`);
  }
  return value;
}
