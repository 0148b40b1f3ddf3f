import { DomainError } from '../../platform/errors/domain-error.js';

export class RegistrationNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'REGISTRATION_NOT_FOUND';
  constructor() {
    super('There is no such registration, or the caller may not see it.');
  }
}

export class RegistrationNotInState extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'REGISTRATION_NOT_IN_STATE';
  constructor() {
    super('A registration in this state does not do that.');
  }
}

export class AlreadySignedUp extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ALREADY_SIGNED_UP';
  constructor() {
    super('This person has signed up for this event.');
  }
}

export class EventFull extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'EVENT_FULL';
  constructor() {
    super('There is no seat left, of the event or of the ticket type.');
  }
}

export class TicketNotOnSale extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'TICKET_NOT_ON_SALE';
  constructor() {
    super('This ticket type is not on sale now.');
  }
}

export class PromoCodeInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'PROMO_CODE_INVALID';
  override readonly fields = { promoCode: '优惠码无效、已过期或不适用于此票种' };
  constructor() {
    super('This promo code is unknown, over, or for other ticket types.');
  }
}

export class PromoCodeUsedUp extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'PROMO_CODE_USED_UP';
  constructor() {
    super('This promo code has been used as often as it may.');
  }
}

export class CancelTooLate extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'CANCEL_TOO_LATE';
  constructor() {
    super('It is too late to cancel by oneself.');
  }
}

export class OfferIsOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'OFFER_IS_OVER';
  constructor() {
    super('The offered seat has gone to the next.');
  }
}

export class NotTransferable extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'NOT_TRANSFERABLE';
  constructor() {
    super('This registration cannot be handed on.');
  }
}

export class TransferNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'TRANSFER_NOT_FOUND';
  constructor() {
    super('This transfer is unknown, used or over.');
  }
}

export class OwnTransfer extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'OWN_TRANSFER';
  constructor() {
    super('Nobody takes over from himself.');
  }
}

export class OrderIsEnding extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'ORDER_IS_ENDING';
  constructor() {
    super('The order of the former sign-up is being closed.');
  }
}
