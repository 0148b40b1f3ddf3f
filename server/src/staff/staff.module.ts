import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Doorkeeper } from '../platform/access/doorkeeper.js';
import { AddStaffMember } from './add-staff-member.js';
import { AdminsToFallBackOn } from './admins-to-fall-back-on.js';
import { AssignmentRule } from './assignment/assignment-rule.entity.js';
import { AssignmentRuleRepository } from './assignment/assignment-rule.repository.js';
import { AssignmentRulesAdminController } from './assignment/assignment-rules.admin.controller.js';
import { KeepAssignmentRule } from './assignment/keep-assignment-rule.js';
import { PickOwner } from './assignment/pick-owner.js';
import { PresentAssignmentRules } from './assignment/present-assignment-rules.js';
import { ReadAssignmentRules } from './assignment/read-assignment-rules.js';
import { ChangePassword } from './change-password.js';
import { ChangeStaffMember } from './change-staff-member.js';
import { ExportStaff } from './export-staff.js';
import { FindBoundStaff } from './find-bound-staff.js';
import { FindStaff } from './find-staff.js';
import { KeepStaffMember } from './keep-staff-member.js';
import { Passwords } from './passwords.js';
import { ReadStaff } from './read-staff.js';
import { ResetPassword } from './reset-password.js';
import { ClearSessions } from './sessions/clear-sessions.js';
import { EndAccess } from './sessions/end-access.js';
import { EndAllSessions } from './sessions/end-all-sessions.js';
import { EndSession } from './sessions/end-session.js';
import { KnownDevice } from './sessions/known-device.entity.js';
import { KnownDeviceRepository } from './sessions/known-device.repository.js';
import { SessionAdminController } from './sessions/session.admin.controller.js';
import { SessionsAdminController } from './sessions/sessions.admin.controller.js';
import { SignInLimits } from './sessions/sign-in-limits.js';
import { SignIn } from './sessions/sign-in.js';
import { StaffSession } from './sessions/staff-session.entity.js';
import { StaffSessionRepository } from './sessions/staff-session.repository.js';
import { StartSession } from './sessions/start-session.js';
import { StaffDoorkeeper } from './staff-doorkeeper.js';
import { StaffMember } from './staff-member.entity.js';
import { StaffMemberRepository } from './staff-member.repository.js';
import { StaffNames } from './staff-names.js';
import { StaffAdminController } from './staff.admin.controller.js';
import { BindMiniWechat } from './wechat/bind-mini-wechat.js';
import { BindServiceWechat } from './wechat/bind-service-wechat.js';
import { BindingsAdminController } from './wechat/bindings.admin.controller.js';
import { BindingsController } from './wechat/bindings.controller.js';
import { ClearBindings } from './wechat/clear-bindings.js';
import { IssueBindingCode } from './wechat/issue-binding-code.js';
import { KeepBoundStaff } from './wechat/keep-bound-staff.js';
import { RecogniseStaff } from './wechat/recognise-staff.js';
import { UnbindWechat } from './wechat/unbind-wechat.js';
import { WechatBinding } from './wechat/wechat-binding.entity.js';
import { WechatBindingRepository } from './wechat/wechat-binding.repository.js';
import { WhenBindingCodeScanned } from './wechat/when-binding-code-scanned.js';

const MEMBERS = [StaffMemberRepository, KeepStaffMember, ChangeStaffMember, Passwords, ChangePassword, ResetPassword, ExportStaff];
const SESSIONS = [StaffSessionRepository, KnownDeviceRepository, SignInLimits, SignIn, StartSession, EndSession, EndAllSessions, EndAccess, ClearSessions];
const WECHAT = [WechatBindingRepository, KeepBoundStaff, IssueBindingCode, BindServiceWechat, BindMiniWechat, UnbindWechat, RecogniseStaff, ClearBindings, WhenBindingCodeScanned];
const ASSIGNMENT = [AssignmentRuleRepository, KeepAssignmentRule, PresentAssignmentRules];
const OFFERED = [AddStaffMember, AdminsToFallBackOn, FindBoundStaff, FindStaff, PickOwner, ReadAssignmentRules, ReadStaff, StaffNames];

/**
 * Our people: who they are, how they sign in to the console, which WeChat is theirs, and whose turn it is. Owns staff_members,
 * staff_sessions, known_devices, wechat_bindings, assignment_rules. Announces nothing; hears PushReceived. Global, because it is the
 * platform's Doorkeeper. Needs two ports: ContactIdentities from `contacts`, StaffDesk from `leads`.
 */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StaffMember, StaffSession, KnownDevice, WechatBinding, AssignmentRule])],
  controllers: [SessionAdminController, SessionsAdminController, BindingsAdminController, StaffAdminController, AssignmentRulesAdminController, BindingsController],
  providers: [...MEMBERS, ...SESSIONS, ...WECHAT, ...ASSIGNMENT, ...OFFERED, { provide: Doorkeeper, useClass: StaffDoorkeeper }],
  exports: [Doorkeeper, ...OFFERED],
})
export class StaffModule {}
