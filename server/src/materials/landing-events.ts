import { Injectable } from '@nestjs/common';

export interface LandingEvent {
  title: string;
  summary: string;
  /** People may see it: it is published, or was. */
  isShown: boolean;
}

/** The events to which codes may lead. `events` stands to the right of this capability, so it registers itself here. */
@Injectable()
export class LandingEvents {
  private look: (ids: string[]) => Promise<Map<string, LandingEvent>> = () => Promise.resolve(new Map());

  register(look: (ids: string[]) => Promise<Map<string, LandingEvent>>): void {
    this.look = look;
  }

  byIds(ids: string[]): Promise<Map<string, LandingEvent>> {
    return ids.length === 0 ? Promise.resolve(new Map()) : this.look([...new Set(ids)]);
  }

  async find(id: string): Promise<LandingEvent | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }
}
