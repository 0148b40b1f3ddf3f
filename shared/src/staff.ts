import type { Role } from './access.js';
import type { Named } from './page.js';

export interface SignInBody {
  email: string;
  password: string;
}

/** GET /api/admin/session: who is signed in, and what the console may offer. 204 without a body when nobody is. */
export interface ConsoleSessionView {
  sessionId: string;
  staff: StaffView;
  /** True until the person has replaced the password he was given. */
  mustChangePassword: boolean;
  /** The company has WeChat Pay; without it no trace of payment is shown. */
  hasPayments: boolean;
}

export interface SignedInView {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  address: string;
  device: string;
  isThisOne: boolean;
}

export interface ChangePasswordBody {
  oldPassword: string;
  newPassword: string;
}

export interface StaffView {
  id: string;
  name: string;
  email: string;
  role: Role;
  title: string | null;
  phoneMasked: string | null;
  wecomUserId: string | null;
  /** With the role distributor: whose staff he is. */
  distributorId: string | null;
  isActive: boolean;
  /** The WeChat of this person that alerts reach. */
  wechat: { isServiceBound: boolean; isMiniBound: boolean; boundAt: string | null };
  createdAt: string;
}

export interface StaffBody {
  name: string;
  email: string;
  role: Role;
  title?: string | null;
  phone?: string | null;
  wecomUserId?: string | null;
  distributorId?: string | null;
  isActive?: boolean;
}

export interface NewStaffView extends StaffView {
  /** Shown once: the person must replace it at the first sign-in. */
  firstPassword: string;
}

/** POST /api/admin/staff/:id/binding-codes. The console draws `url` as a QR code and polls the binding. */
export interface BindingCodeView {
  url: string;
  expiresAt: string;
}

/** A rule that picks an owner in turn. */
export interface AssignmentRuleView {
  id: string;
  name: string;
  members: Named[];
  isActive: boolean;
}

export interface AssignmentRuleBody {
  name: string;
  memberIds: string[];
  isActive?: boolean;
}

export interface DistributorView {
  id: string;
  name: string;
  region: string | null;
  staff: Named[];
  isActive: boolean;
  createdAt: string;
}

export interface DistributorBody {
  name: string;
  region?: string | null;
  isActive?: boolean;
}

export const OWNER_KINDS = ['staff', 'distributor', 'rule'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** Who gets the leads of a material: a salesperson, a distributor, or an assignment rule. */
export interface OwnerRef {
  kind: OwnerKind;
  id: string;
}

export interface OwnerView extends OwnerRef {
  name: string;
}
