import type { SharerKind } from '@chudian/shared';
import { Injectable } from '@nestjs/common';

export interface FoundInvitation {
  invitationId: string;
  eventId: string;
  sharer: { kind: SharerKind; id: string } | null;
  inviterName: string;
  guestName: string | null;
}

type Find = (code: string) => Promise<FoundInvitation | null>;

/** By whom somebody was invited. Invitations register themselves, since they stand above sign-ups. */
@Injectable()
export class InvitationLookup {
  private find: Find = () => Promise.resolve(null);

  register(find: Find): void {
    this.find = find;
  }

  /** A code of another event counts for nothing. */
  async of(eventId: string, code: string | undefined): Promise<FoundInvitation | null> {
    const found = code ? await this.find(code) : null;
    return found?.eventId === eventId ? found : null;
  }
}
