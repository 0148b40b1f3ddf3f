import type { Landing, LandingRule, MaterialBody, MaterialView } from '@chudian/shared';
import type { FieldNames } from '../platform/drafts/merge-drafts';
import { cleanUtm } from '../platform/ui/utm-fields';

/** What the editor edits: the body without the version, which the editor keeps apart. */
export type MaterialDraft = Omit<MaterialBody, 'version'>;

export const FIELD_NAMES: FieldNames<MaterialDraft> = {
  name: '名称',
  campaignId: '营销活动',
  form: '形式',
  owner: '负责人',
  tagIds: '标签',
  placements: '投放位',
  landing: '默认落地内容',
  landingRules: '落地规则',
  validFrom: '开始时间',
  validUntil: '结束时间',
  utm: '来源参数',
  alertOn: '提醒时机',
};

export const EMPTY_LANDING: Landing = { kind: 'form', title: '留下联系方式', intro: '我们的顾问会在一个工作日内与您联系。' };

/** For a campaign, and for an event to which the codes lead. */
export const newDraft = ({ campaignId, eventId }: { campaignId?: string; eventId?: string } = {}): Partial<MaterialDraft> => ({
  campaignId,
  tagIds: [],
  placements: [{ name: '默认投放位', tagIds: [] }],
  landing: eventId ? { kind: 'event', eventId } : EMPTY_LANDING,
  landingRules: [],
  alertOn: 'first',
  utm: {},
});

export const draftOf = (view: MaterialView): MaterialDraft => ({
  name: view.name,
  campaignId: view.campaign.id,
  form: view.form,
  owner: { kind: view.owner.kind, id: view.owner.id },
  tagIds: view.tagIds,
  placements: view.placementDetails.map(({ id, name, tagIds }) => ({ id, name, tagIds })),
  landing: view.landing,
  landingRules: view.landingRules,
  validFrom: view.validFrom,
  validUntil: view.validUntil,
  utm: view.utm,
  alertOn: view.alertOn,
});

/** An emptied field of a form is null; in the contract a condition that is not set is absent. */
const cleanRule = ({ scan, orLater, tagId, landing }: LandingRule): LandingRule => ({
  ...(scan ? { scan } : {}),
  ...(scan && orLater ? { orLater } : {}),
  ...(tagId ? { tagId } : {}),
  landing,
});

export const bodyOf = (draft: MaterialDraft, version?: number): MaterialBody => ({
  ...draft,
  placements: draft.placements.map(({ id, name, tagIds = [] }) => ({ ...(id ? { id } : {}), name, tagIds })),
  landingRules: draft.landingRules.map(cleanRule),
  utm: cleanUtm(draft.utm),
  validFrom: draft.validFrom ?? null,
  validUntil: draft.validUntil ?? null,
  version,
});
