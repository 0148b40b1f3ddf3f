import { ERROR_TEXTS } from '@chudian/shared';
import { DomainError } from '../platform/errors/domain-error.js';

export class WrongSignIn extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'WRONG_SIGN_IN';
  constructor() {
    super('The e-mail or the password is wrong.');
  }
}

export class SignInPaused extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'SIGN_IN_PAUSED';
  constructor() {
    super('Too many failed sign-ins from here.');
  }
}

export class WeakPassword extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'WEAK_PASSWORD';
  override readonly fields = { newPassword: ERROR_TEXTS.WEAK_PASSWORD };
  constructor() {
    super('The password is short or easy to guess.');
  }
}

export class EmailTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EMAIL_TAKEN';
  override readonly fields = { email: ERROR_TEXTS.EMAIL_TAKEN };
  constructor() {
    super('Another member of staff has this e-mail.');
  }
}

export class LastAdmin extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'LAST_ADMIN';
  constructor() {
    super('There would be no active admin left.');
  }
}

export class BindingExpired extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'BINDING_EXPIRED';
  constructor() {
    super('This binding code is unknown, used or over.');
  }
}

export class WechatBoundToAnother extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'WECHAT_BOUND_TO_ANOTHER';
  constructor() {
    super('This WeChat is bound to another member of staff.');
  }
}
