import type Library from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import { lazily } from './lazily.js';

type Given = Parameters<typeof Library>;

const library = lazily<typeof Library>('sharp');

/** The library that draws pictures, loaded with the first of them. */
export function sharp(...given: Given | [SharpOptions]): Sharp {
  return library()(...(given as Given));
}
