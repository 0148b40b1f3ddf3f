import { DomainError } from '../../platform/errors/domain-error.js';

export class PictureRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'PICTURE_REFUSED';
  constructor() {
    super('No file came, or its content is no picture that we take.');
  }
}

export class PictureTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'PICTURE_TOO_LARGE';
  constructor() {
    super('The picture has more bytes than we take.');
  }
}
