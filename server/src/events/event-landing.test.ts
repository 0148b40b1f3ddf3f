import type { CampaignView, MaterialView, ScanView } from '@chudian/shared';
import { design, makeCode } from '../app/testing/company.js';
import { ENGINES } from '../platform/testing/databases.js';
import { EventsWorld } from './testing/events-world.js';

describe.each(ENGINES)('a code that leads to an event on %s', (engine) => {
  let world: EventsWorld;
  beforeAll(async () => { world = await EventsWorld.open(engine); });
  afterAll(() => world.close());

  const codeFor = async (eventId: string) => {
    const { body: campaign } = await world.admin.post<CampaignView>('/api/admin/campaigns', { name: `冬季巡展 ${eventId}` });
    const material = await design(world.admin, { campaignId: campaign.id, owner: { kind: 'staff', id: world.adminId }, landing: { kind: 'event', eventId } });
    return makeCode(world.admin, material);
  };

  test('opens it when it is published, and says so while it is not', async () => {
    const draft = await world.draft();
    const code = await codeFor(draft.id);
    const guest = await world.guest();
    const scan = async () => (await guest.http.post<ScanView>('/api/scans', { scene: code.scene })).body.landing;
    expect(await scan()).toEqual({ kind: 'sorry', reason: 'not-yet' });
    await world.admin.post(`/api/admin/events/${draft.id}/publication`);
    expect(await scan()).toEqual({ kind: 'event', eventId: draft.id, title: draft.title });
  });

  test('cannot be printed for an event that does not exist', async () => {
    const { body: campaign } = await world.admin.post<CampaignView>('/api/admin/campaigns', { name: '没有活动' });
    const body = { name: '海报', form: '海报', campaignId: campaign.id, owner: { kind: 'staff', id: world.adminId }, tagIds: [], placements: [{ name: '门口', tagIds: [] }], landing: { kind: 'event', eventId: 'nothing' }, landingRules: [], alertOn: 'first' };
    const reply = await world.admin.post<MaterialView & { fields: Record<string, string> }>('/api/admin/materials', body);
    expect(reply).toMatchObject({ status: 422, body: { code: 'LANDING_INVALID', fields: { landing: '这场活动不存在，请重新选择' } } });
  });
});
