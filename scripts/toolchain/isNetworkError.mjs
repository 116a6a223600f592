// As npm and yarn print them.
const SIGNS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET|TimeoutError|RequestError|socket hang up/i;

/** Whether what npm or yarn printed means that the registry cannot be reached. */
export function isNetworkError(text) {
  return SIGNS.test(text);
}
