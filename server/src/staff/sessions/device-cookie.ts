export const DEVICE_COOKIE = 'chudian_device';
export const DEVICE_LIFE_MS = 180 * 86_400_000;

/** Only shown to the route that signs in. */
export const deviceCookieOptions = (isSecure: boolean) =>
  ({ path: '/api/admin/session', httpOnly: true, sameSite: 'strict', secure: isSecure, maxAge: DEVICE_LIFE_MS / 1000 }) as const;
