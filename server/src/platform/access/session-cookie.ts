export const SESSION_COOKIE = 'chudian_session';

/** Not readable by scripts, and not sent with requests that begin on other sites. */
export const sessionCookieOptions = (isSecure: boolean, expires?: Date) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure, ...(expires && { expires }) }) as const;
