import { Injectable } from '@nestjs/common';

/** The subscribe-message templates to ask an attendee for. Whoever sends such notices registers them. */
@Injectable()
export class NoticeTemplates {
  ids: string[] = [];

  register(ids: string[]): void {
    this.ids = ids;
  }
}
