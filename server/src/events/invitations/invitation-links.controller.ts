import { Controller, Get, Query, Redirect } from '@nestjs/common';
import { Open } from '../../platform/access/access.js';

@Controller('invite')
export class InvitationLinksController {
  /** An invitation's address, for a reader that does not know the mini-program. */
  @Open()
  @Get()
  @Redirect()
  open(@Query() query: Record<string, string | undefined>): { url: string; statusCode: number } {
    const [id, invite] = [query.id, query.invite].map((value) => encodeURIComponent(String(value ?? '')));
    return { url: `/m/#/events/pages/event/index?id=${id}&invite=${invite}`, statusCode: 302 };
  }
}
