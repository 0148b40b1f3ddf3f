import { DomainError } from '../platform/errors/domain-error.js';

export class MaterialNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'MATERIAL_NOT_FOUND';
  constructor() {
    super('There is no such material.');
  }
}

export class MaterialChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'MATERIAL_CHANGED';
  constructor() {
    super('Somebody changed this material in between.');
  }
}

export class PlacementHasCodes extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'PLACEMENT_HAS_CODES';
  constructor() {
    super('A placement that has codes cannot be removed.');
  }
}

export class LandingInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'LANDING_INVALID';
  constructor(override readonly fields: Record<string, string>) {
    super('The landing leads nowhere.');
  }
}

export class OwnerUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'OWNER_UNKNOWN';
  constructor() {
    super('The owner does not exist or is not active.');
  }
}

export class CodeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'CODE_NOT_FOUND';
  constructor() {
    super('There is no such code.');
  }
}

export class BatchTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'BATCH_TOO_LARGE';
  constructor() {
    super('A batch has at most 50,000 codes.');
  }
}

export class BatchNotReady extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'BATCH_NOT_READY';
  constructor() {
    super('The codes of this batch are still being made.');
  }
}

export class SymbolNotVector extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'SYMBOL_NOT_VECTOR';
  constructor() {
    super('A mini-program code is drawn by WeChat, as pixels.');
  }
}

export class BatchNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'NOT_FOUND';
  constructor() {
    super('There is no such batch of this material.');
  }
}

export class FollowCodesUsedUp extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'FOLLOW_CODES_USED_UP';
  constructor() {
    super('WeChat gives a service account 100,000 permanent parametric codes, and they are used up.');
  }
}

export class NoCodes extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'NO_CODES';
  constructor() {
    super('There is no code to be printed or checked.');
  }
}
