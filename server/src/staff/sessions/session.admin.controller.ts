import type { ConsoleSessionView } from '@chudian/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InConsole, Open } from '../../platform/access/access.js';
import { Staff, type StaffCaller } from '../../platform/access/callers.js';
import { Doorkeeper } from '../../platform/access/doorkeeper.js';
import { SESSION_COOKIE, sessionCookieOptions } from '../../platform/access/session-cookie.js';
import { Config } from '../../platform/config/config.js';
import { StaffMemberRepository } from '../staff-member.repository.js';
import { DEVICE_COOKIE, deviceCookieOptions } from './device-cookie.js';
import { EndSession } from './end-session.js';
import { presentConsoleSession } from './present-session.js';
import { SignInDto } from './session.dto.js';
import { SignIn } from './sign-in.js';
import type { StartedSession } from './start-session.js';

/** The console's own session: signing in, who is signed in, signing out. */
@Controller('api/admin/session')
export class SessionAdminController {
  private readonly isSecure: boolean;

  constructor(
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly doorkeeper: Doorkeeper,
    private readonly staff: StaffMemberRepository,
    private readonly config: Config,
  ) {
    this.isSecure = config.publicUrl.startsWith('https:');
  }

  @Post()
  @Open()
  async start(@Body() body: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ConsoleSessionView> {
    const userAgent = request.headers['user-agent'] ?? '';
    const started = await this.signIn.execute({ ...body, address: request.ip, userAgent, deviceToken: request.cookies[DEVICE_COOKIE] });
    this.giveCookies(reply, started);
    return presentConsoleSession(started.session.id, started.member, this.config.pay !== null);
  }

  /** The console asks before anybody has signed in, so that nobody is in is an answer, 204, and no refusal. */
  @Get()
  @Open()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ConsoleSessionView | undefined> {
    const caller = await this.doorkeeper.consoleCaller(request.cookies[SESSION_COOKIE] ?? '', request.ip);
    if (!caller) return void reply.status(204);
    return presentConsoleSession(caller.sessionId ?? '', await this.staff.get(caller.staffId), this.config.pay !== null);
  }

  @Delete()
  @HttpCode(204)
  @InConsole('session.own')
  async end(@Staff() caller: StaffCaller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endSession.execute(caller, caller.sessionId ?? '');
    reply.clearCookie(SESSION_COOKIE, sessionCookieOptions(this.isSecure));
  }

  private giveCookies(reply: FastifyReply, { token, session, deviceToken }: StartedSession): void {
    reply.setCookie(SESSION_COOKIE, token, sessionCookieOptions(this.isSecure, session.endsAt));
    reply.setCookie(DEVICE_COOKIE, deviceToken, deviceCookieOptions(this.isSecure));
  }
}
