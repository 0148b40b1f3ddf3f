/** The page of the mini-program that every code opens. */
export const LANDING_PAGE = 'materials/pages/landing/index';
