import { DomainError } from '../platform/errors/domain-error.js';

export class CampaignNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'CAMPAIGN_NOT_FOUND';
  constructor() {
    super('There is no such campaign.');
  }
}
