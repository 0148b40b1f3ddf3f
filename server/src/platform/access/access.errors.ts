import { DomainError } from '../errors/domain-error.js';

export class StaffNotBound extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'STAFF_NOT_BOUND';
  constructor() {
    super('The WeChat of this caller is not bound to a member of staff.');
  }
}
