import type { SharerKind, TouchpointKind } from '@chudian/shared';
import { DomainEvent } from '../platform/domain-events/domain-event.js';
import type { Touchpoint } from './touchpoint.entity.js';

/** We met a person. The waist of the product: whoever makes sense of people listens to this. */
export class TouchpointRecorded extends DomainEvent {
  static readonly type = 'contacts.touchpoint-recorded';

  constructor(
    readonly touchpointId: string,
    readonly contactId: string,
    readonly kind: TouchpointKind,
    /** ISO time. */
    readonly at: string,
    readonly materialId: string | null,
    readonly placementId: string | null,
    readonly campaignId: string | null,
    readonly contentId: string | null,
    readonly nth: number | null,
    readonly eventId: string | null,
    readonly subjectId: string | null,
    readonly sharerKind: SharerKind | null,
    readonly sharerId: string | null,
  ) {
    super();
  }

  static of(touchpoint: Touchpoint): TouchpointRecorded {
    const { id, contactId, kind, at, materialId, placementId, campaignId, contentId, nth, eventId, subjectId, sharerKind, sharerId } = touchpoint;
    return new TouchpointRecorded(id, contactId, kind, at.toISOString(), materialId, placementId, campaignId, contentId, nth, eventId, subjectId, sharerKind, sharerId);
  }
}

/** Somebody came, went or scanned at the service account, and we know who it is. */
export class FollowerRecognised extends DomainEvent {
  static readonly type = 'contacts.follower-recognised';

  constructor(
    readonly contactId: string,
    readonly openid: string,
    /** The scene of the parametric code that was scanned, or null when he came without one. */
    readonly scene: string | null,
    /** He follows since now; with a scene, whoever knows the scene records it. */
    readonly isNewFollower: boolean,
    /** The same when WeChat or we ourselves report it again. */
    readonly key: string,
  ) {
    super();
  }
}
