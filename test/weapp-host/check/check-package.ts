import { WeappPackage } from '../package.js';
import { markupProblems } from './markup.js';
import { privacyProblems, usedPrivacyInterfaces } from './privacy-use.js';
import { registrationProblems } from './registration.js';
import { parseScripts } from './scripts.js';
import { forbiddenGlobals } from './forbidden-globals.js';
import { requireProblems } from './requires.js';
import { packageSizes, sizeProblems } from './sizes.js';
import { structureProblems } from './structure.js';

export interface CheckOptions {
  dist: string;
  /** The interfaces named in the mini-program's privacy guide; without the list they are not compared. */
  declaredPrivacy?: string[];
  /** Our own limit for the main package, under the platform's. */
  mainPackageLimit?: number;
  /** The newest ECMAScript that the phones to be served can read. */
  ecmaVersion?: number;
}

export interface PackageReport {
  problems: string[];
  /** Bytes by package. */
  sizes: Record<string, number>;
  /** The privacy interfaces that the package uses. */
  privacy: string[];
}

const MEGABYTE = 1024 * 1024;
/** What iOS 14 and Chrome 85 can read. */
const DEFAULT_ECMA_VERSION = 2021;

/** What an upload or a phone would refuse in a built package, and what we have promised beyond that. */
export function checkPackage(options: CheckOptions): PackageReport {
  const { dist, declaredPrivacy, mainPackageLimit = MEGABYTE, ecmaVersion = DEFAULT_ECMA_VERSION } = options;
  const files = new WeappPackage(dist);
  const { scripts, problems } = parseScripts(files, ecmaVersion);
  const privacy = usedPrivacyInterfaces(files, scripts);
  return {
    problems: [
      ...problems,
      ...sizeProblems(files, mainPackageLimit),
      ...structureProblems(files),
      ...markupProblems(files),
      ...requireProblems(files, scripts),
      ...forbiddenGlobals(scripts),
      ...(declaredPrivacy ? privacyProblems(privacy, declaredPrivacy) : []),
      ...registrationProblems(files),
    ],
    sizes: packageSizes(files),
    privacy,
  };
}
