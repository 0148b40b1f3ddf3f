import type { ContactsPage, ContactView, Page, PhoneRevealView, TouchpointView } from '@chudian/shared';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InConsole } from '../platform/access/access.js';
import { Staff, type StaffCaller } from '../platform/access/callers.js';
import { encodeCursor, pageOf } from '../platform/http/cursor.js';
import { ContactListRepository } from './contact-list.repository.js';
import { ContactDto, ContactsQueryDto, TimelineQueryDto } from './contacts.dto.js';
import { EditContact } from './edit-contact.js';
import { ExportContacts } from './export-contacts.js';
import { FindVisibleContact } from './find-visible-contact.js';
import { PresentContacts } from './present-contacts.js';
import { ReadTimeline } from './read-timeline.js';
import { RevealPhone } from './reveal-phone.js';
import { TagContact } from './tag-contact.js';
import { TagRepository } from './tag.repository.js';

const PAGE_SIZE = 50;

@Controller('api/admin')
export class ContactsAdminController {
  constructor(
    private readonly list: ContactListRepository,
    private readonly visible: FindVisibleContact,
    private readonly present: PresentContacts,
    private readonly timeline: ReadTimeline,
    private readonly editContact: EditContact,
    private readonly revealPhone: RevealPhone,
    private readonly exportContacts: ExportContacts,
    private readonly tagContact: TagContact,
    private readonly tags: TagRepository,
  ) {}

  @InConsole('contacts.read')
  @Get('contacts')
  async page(@Query() query: ContactsQueryDto, @Staff() caller: StaffCaller): Promise<ContactsPage> {
    const limit = query.limit ?? PAGE_SIZE;
    const [contacts, count] = await Promise.all([this.list.page(query, caller, limit + 1), this.list.count(query, caller)]);
    const page = pageOf(contacts, limit, (contact) => encodeCursor(contact.createdAt, contact.id));
    return { rows: await this.present.rows(page.rows), next: page.next, ...count };
  }

  @InConsole('contacts.export')
  @Get('contacts.csv')
  async csv(@Query() query: ContactsQueryDto, @Staff() caller: StaffCaller, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.exportContacts.execute(query, caller);
    void reply.header('Content-Type', 'text/csv; charset=utf-8').header('Content-Disposition', 'attachment; filename="contacts.csv"').send(stream);
  }

  @InConsole('contacts.read')
  @Get('contacts/:id')
  async one(@Param('id') id: string, @Staff() caller: StaffCaller): Promise<ContactView> {
    return this.present.one(await this.visible.execute(id, caller));
  }

  @InConsole('contacts.edit')
  @Put('contacts/:id')
  async edit(@Param('id') id: string, @Body() body: ContactDto, @Staff() caller: StaffCaller): Promise<ContactView> {
    const { id: visibleId } = await this.visible.execute(id, caller);
    return this.present.one(await this.editContact.execute(visibleId, body));
  }

  @InConsole('contacts.read')
  @Get('contacts/:id/touchpoints')
  async touchpoints(@Param('id') id: string, @Query() query: TimelineQueryDto, @Staff() caller: StaffCaller): Promise<Page<TouchpointView>> {
    const contact = await this.visible.execute(id, caller);
    return this.timeline.execute(contact.id, { ...query, from: query.from ? new Date(query.from) : undefined, to: query.to ? new Date(query.to) : undefined });
  }

  @InConsole('contacts.reveal-phone')
  @Post('contacts/:id/phone-reveals')
  async reveal(@Param('id') id: string, @Staff() caller: StaffCaller): Promise<PhoneRevealView> {
    const contact = await this.visible.execute(id, caller);
    return { phone: await this.revealPhone.execute(contact.id, caller) };
  }

  @InConsole('contacts.edit')
  @Put('contacts/:id/tags/:tagId')
  async tag(@Param('id') id: string, @Param('tagId') tagId: string, @Staff() caller: StaffCaller): Promise<ContactView> {
    const contact = await this.visible.execute(id, caller);
    await this.tags.get(tagId);
    await this.tagContact.execute({ contactId: contact.id, tagId, setByKind: 'staff', setById: caller.staffId });
    return this.present.one(contact);
  }

  @InConsole('contacts.edit')
  @Delete('contacts/:id/tags/:tagId')
  async untag(@Param('id') id: string, @Param('tagId') tagId: string, @Staff() caller: StaffCaller): Promise<ContactView> {
    const contact = await this.visible.execute(id, caller);
    await this.tagContact.remove(contact.id, tagId);
    return this.present.one(contact);
  }
}
