import { DomainError } from '../../platform/errors/domain-error.js';

export class CheckListNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'CHECK_LIST_NOT_FOUND';
  constructor() {
    super('There is no such check list of this event.');
  }
}

export class CheckListInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'CHECK_LIST_IN_USE';
  constructor() {
    super('Doors have reported scans for this check list.');
  }
}

export class LastCheckList extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'LAST_CHECK_LIST';
  constructor() {
    super('An event keeps one check list.');
  }
}

export class DoorDeviceNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'DOOR_DEVICE_NOT_FOUND';
  constructor() {
    super('There is no such device of this event.');
  }
}

export class DoorDeviceRevoked extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'DOOR_DEVICE_REVOKED';
  constructor() {
    super('This device was revoked.');
  }
}

export class PairingCodeInvalid extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'PAIRING_CODE_INVALID';
  constructor() {
    super('This pairing code is unknown, used or over.');
  }
}

export class DoorScanNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'DOOR_SCAN_NOT_FOUND';
  constructor() {
    super('There is no such scan of this event.');
  }
}

export class SelfCheckInOff extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'SELF_CHECK_IN_OFF';
  constructor() {
    super('Nobody checks himself in at this event.');
  }
}

export class SelfCheckInCodeInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'SELF_CHECK_IN_CODE_INVALID';
  constructor() {
    super("This is not the venue's code of the last minute.");
  }
}

export class NoValidTicket extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'NO_VALID_TICKET';
  constructor() {
    super('This person holds no valid ticket of this event.');
  }
}

export class NotDoorTime extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'NOT_DOOR_TIME';
  constructor() {
    super('The door is not open now.');
  }
}
