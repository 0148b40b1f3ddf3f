import type { RegistrationState } from '@chudian/shared';
import type { Contact } from '../../contacts/contact.entity.js';
import type { Registration } from './registration.entity.js';
import type { Offer } from './sign-up-desk.js';
import type { SignUpWish } from './sign-up-wish.js';

/** A sign-up on its way: what it will be if its answers are right. */
export interface Draft {
  wish: SignUpWish;
  contact: Contact;
  offer: Offer;
  registration: Registration;
  isNew: boolean;
  to: RegistrationState;
}
