import { PICTURE_TYPES } from '@chudian/shared';
import { fileTypeFromBuffer } from 'file-type';
import { sharp } from '../../platform/sharp.js';
import { PictureRefused } from './picture.errors.js';

const WIDEST = 1600;
const MOST_PIXELS = 50_000_000;
const QUALITY = 85;

export interface Redrawn {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
}

/**
 * The same picture, drawn anew: nothing of the upload but what is seen reaches anybody, neither the place where it was taken nor anything
 * that hides in it. JPEG, or PNG where one sees through it, since WeChat's share cards show nothing else.
 */
export async function redrawPicture(upload: Buffer): Promise<Redrawn> {
  const type = (await fileTypeFromBuffer(upload))?.mime ?? '';
  if (!PICTURE_TYPES.includes(type)) throw new PictureRefused();
  try {
    const picture = sharp(upload, { limitInputPixels: MOST_PIXELS }).rotate().resize({ width: WIDEST, withoutEnlargement: true });
    const { isOpaque } = await picture.clone().stats();
    return isOpaque ? { type: 'image/jpeg', bytes: await picture.jpeg({ quality: QUALITY }).toBuffer() } : { type: 'image/png', bytes: await picture.png({ palette: true }).toBuffer() };
  } catch {
    throw new PictureRefused();
  }
}
