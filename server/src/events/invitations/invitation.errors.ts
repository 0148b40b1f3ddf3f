import { DomainError } from '../../platform/errors/domain-error.js';

export class InvitationNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'INVITATION_NOT_FOUND';
  constructor() {
    super('There is no such invitation, or it is another inviter’s.');
  }
}
