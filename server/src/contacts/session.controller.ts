import type { SessionView } from '@chudian/shared';
import { Body, Controller, Post } from '@nestjs/common';
import { Open } from '../platform/access/access.js';
import { VisitorTokens } from '../platform/access/visitor-tokens.js';
import { SessionDto } from './contacts.dto.js';
import { PresentMe } from './present-me.js';
import { StartSession } from './start-session.js';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly startSession: StartSession,
    private readonly tokens: VisitorTokens,
    private readonly presentMe: PresentMe,
  ) {}

  @Open()
  @Post()
  async start(@Body() body: SessionDto): Promise<SessionView> {
    const contact = await this.startSession.execute(body.code);
    const { token, expiresAt } = this.tokens.issue(contact.id);
    return { token, expiresAt: expiresAt.toISOString(), me: await this.presentMe.execute(contact) };
  }
}
