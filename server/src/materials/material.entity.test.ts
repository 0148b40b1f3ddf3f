import type { Landing, LandingRule, MaterialBody } from '@chudian/shared';
import { Material } from './material.entity.js';
import { MaterialChanged } from './material.errors.js';

const content = (contentId: string): Landing => ({ kind: 'content', contentId });
const body = (facts: Partial<MaterialBody> = {}): MaterialBody => ({
  name: '台历', campaignId: 'c', form: '台历', owner: { kind: 'staff', id: 'ann' }, tagIds: [], placements: [], landing: content('own'), landingRules: [], alertOn: 'first', ...facts,
});

function materialWith(facts: Partial<MaterialBody>): Material {
  const material = new Material();
  material.edit(body(facts));
  return material;
}

describe('the landing of a scan', () => {
  const landingRules: LandingRule[] = [
    { tagId: 'customer', landing: content('for-customers') }, { scan: 1, landing: content('first') }, { scan: 3, orLater: true, landing: content('third-and-later') },
  ];
  const material = materialWith({ landingRules });
  const landing = (nth: number, ...tags: string[]) => material.landingFor(nth, new Set(tags));

  test('is that of the first rule whose conditions all hold', () => {
    expect([1, 3, 7].map((nth) => landing(nth))).toEqual([content('first'), content('third-and-later'), content('third-and-later')]);
    expect(landing(1, 'customer')).toEqual(content('for-customers'));
  });

  test('is the material’s own when no rule holds', () => {
    expect(landing(2)).toEqual(content('own'));
  });

  test('may be an event, its own or by a rule', () => {
    const toEvent: Landing = { kind: 'event', eventId: 'salon' };
    expect(materialWith({ landing: toEvent }).leadsToEvent('salon')).toBe(true);
    expect(materialWith({ landingRules: [{ scan: 2, landing: toEvent }] }).leadsToEvent('salon')).toBe(true);
    expect(materialWith({ landing: toEvent }).leadsToEvent('fair')).toBe(false);
    expect(material.leadsToEvent('salon')).toBe(false);
  });
});

describe('a material', () => {
  test('begins and ends when it is told to, and can be retired at any time', () => {
    const material = materialWith({ validFrom: '2026-01-01T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' });
    const at = (time: string) => material.sorryAt(new Date(time));
    expect([at('2025-12-31T23:59:59Z'), at('2026-01-01T00:00:00Z'), at('2026-02-01T00:00:00Z')]).toEqual(['not-yet', null, 'expired']);
    material.retiredAt = new Date();
    expect(at('2026-01-15T00:00:00Z')).toBe('retired');
  });

  test('refuses an edit of a version that somebody has changed in between', () => {
    const material = materialWith({});
    material.edit(body({ name: '新名', version: 1 }));
    expect(() => material.edit(body({ name: '旧稿', version: 1 }))).toThrow(MaterialChanged);
    expect([material.name, material.version]).toEqual(['新名', 2]);
  });
});
