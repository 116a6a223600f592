// Codes and texts that npm and yarn print.
const SIGNS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET|TimeoutError|RequestError|socket hang up/i;

/** Whether the output of npm or yarn means that the registry cannot be reached. */
export function isNetworkError(text) {
  return SIGNS.test(text);
}
