import type { ContentKind, ContentStage } from '@chudian/shared';

export interface ContentSheet {
  key: string;
  /** Published so many days before today. */
  days: number;
  title: string;
  stage: ContentStage;
  summary: string;
  /** On the cover. */
  label: string;
  asksForPhone: boolean;
  body: string;
}

export const KIND_COLOURS: Partial<Record<ContentKind, string>> = { 'white-paper': '#0b6355', case: '#1f4e79', article: '#8a5a1c' };
