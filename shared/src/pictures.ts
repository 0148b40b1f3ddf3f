/** What staff may upload as a picture. It is kept smaller: as wide as a phone shows it. */
export const PICTURE_MOST_BYTES = 5 * 1024 * 1024;
export const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
/** Where uploaded pictures are served, to anybody. */
export const PICTURES_PATH = '/api/pictures/';

/** Where a cover may lie: on the web, in its own address, or with us. */
export const COVER_ADDRESS = /^(https?:\/\/|data:image\/|\/api\/pictures\/)\S+$/;

export interface PictureView {
  /** Without the host, so that it outlives a change of domain. */
  url: string;
}
