import { TOUCHPOINT_NAMES, type Named, type TouchpointView } from '@chudian/shared';
import { Injectable } from '@nestjs/common';
import { SubjectNames, type NamesById } from './subject-names.js';
import type { Touchpoint } from './touchpoint.entity.js';

@Injectable()
export class PresentTouchpoints {
  constructor(private readonly names: SubjectNames) {}

  async execute(touchpoints: Touchpoint[]): Promise<TouchpointView[]> {
    const [materials, placements, campaigns, content, events, sharers] = await Promise.all([
      this.names.of('material', touchpoints.map((touch) => touch.materialId)),
      this.names.of('placement', touchpoints.map((touch) => touch.placementId)),
      this.names.of('campaign', touchpoints.map((touch) => touch.campaignId)),
      this.names.of('content', touchpoints.map((touch) => touch.contentId)),
      this.names.of('event', touchpoints.map((touch) => touch.eventId)),
      this.names.ofSharers(touchpoints),
    ]);
    return touchpoints.map((touch) => {
      const view = {
        id: touch.id, kind: touch.kind, at: touch.at.toISOString(),
        material: named(touch.materialId, materials), placement: named(touch.placementId, placements),
        campaign: named(touch.campaignId, campaigns), content: named(touch.contentId, content),
        event: named(touch.eventId, events), sharer: named(touch.sharerId, sharers), utm: touch.utm,
      };
      return { ...view, summary: summaryOf(touch, view) };
    });
  }
}

function named(id: string | null, names: NamesById): Named | null {
  return id === null ? null : { id, name: names.get(id) ?? '（已删除）' };
}

function summaryOf(touch: Touchpoint, view: Pick<TouchpointView, 'material' | 'content' | 'event'>): string {
  if (touch.kind === 'material-scanned') return `第 ${touch.nth ?? 1} 次扫描「${view.material?.name ?? '物料'}」`;
  if (touch.kind === 'content-viewed') return `阅读《${view.content?.name ?? '内容'}》`;
  if (view.event) return `${TOUCHPOINT_NAMES[touch.kind]}「${view.event.name}」${touch.detail ? `：${touch.detail}` : ''}`;
  const place = view.material ? `（${view.material.name}）` : '';
  return `${TOUCHPOINT_NAMES[touch.kind]}${touch.detail ? `：${touch.detail}` : place}`;
}
