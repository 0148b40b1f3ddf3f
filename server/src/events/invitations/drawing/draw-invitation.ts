import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SubjectNames } from '../../../contacts/subject-names.js';
import type { StaffCaller } from '../../../platform/access/callers.js';
import { Config } from '../../../platform/config/config.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { EventRepository } from '../../event.repository.js';
import type { Invitation } from '../invitation.entity.js';
import { InvitationLink } from '../invitation-link.js';
import { InvitationRepository } from '../invitation.repository.js';
import { FetchCover } from './fetch-cover.js';
import { placeText, timeText, type InvitationFacts } from './invitation-facts.js';
import { drawInvitation } from './invitation-picture.js';

/** Another one makes all pictures anew. */
const LOOK = 1;

/** The picture of an invitation: drawn once and kept, and drawn anew when it would show something else. */
@Injectable()
export class DrawInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly events: EventRepository,
    private readonly names: SubjectNames,
    private readonly link: InvitationLink,
    private readonly cover: FetchCover,
    private readonly store: FileStore,
    private readonly config: Config,
  ) {}

  async ofGuest(caller: StaffCaller, eventId: string, id: string): Promise<Buffer> {
    return this.picture(await this.invitations.getVisible(caller, eventId, id));
  }

  async ofInviter(caller: StaffCaller, eventId: string, sharerId: string): Promise<Buffer> {
    return this.picture(await this.invitations.getVisiblePersonal(caller, eventId, sharerId));
  }

  private async picture(invitation: Invitation): Promise<Buffer> {
    const facts = await this.factsOf(invitation);
    const key = createHash('sha256').update(JSON.stringify({ LOOK, ...facts })).digest('hex');
    const kept = invitation.imageKey === key && invitation.imageFile ? await this.store.open(invitation.imageFile) : null;
    if (kept) return buffer(kept);
    const image = await drawInvitation(facts, await this.cover.execute(facts.coverUrl));
    await this.keep(invitation, key, image);
    return image;
  }

  private async keep({ id, imageFile }: Invitation, key: string, image: Buffer): Promise<void> {
    const file = await this.store.keep(image);
    await this.invitations.noteImage(id, key, file);
    if (imageFile) await this.store.remove(imageFile);
  }

  private async factsOf(invitation: Invitation): Promise<InvitationFacts> {
    const { title, startsAt, endsAt, timeZone, place, coverUrl } = await this.events.get(invitation.eventId);
    const inviter = (await this.names.ofSharers([invitation])).get(invitation.sharerId ?? '');
    const company = this.config.company.name;
    return {
      company, title, time: timeText(startsAt, endsAt, timeZone), place: placeText(place), guest: invitation.guestName, inviter: inviter ?? company, coverUrl, link: this.link.of(invitation),
    };
  }
}
