export const CONTENT_KINDS = ['article', 'white-paper', 'case', 'video', 'picture'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];
export const CONTENT_KIND_NAMES: Record<ContentKind, string> = {
  article: '文章', 'white-paper': '白皮书', case: '案例', video: '视频', picture: '图片',
};
export const CONTENT_STAGES = ['early', 'middle', 'late'] as const;
export type ContentStage = (typeof CONTENT_STAGES)[number];
export const CONTENT_STAGE_NAMES: Record<ContentStage, string> = { early: '早期', middle: '中期', late: '后期' };

export interface ContentBody {
  title: string;
  kind: ContentKind;
  stage?: ContentStage | null;
  summary: string;
  /** Sanitised HTML. */
  body: string;
  coverUrl?: string | null;
  /** Shown on phones as 留下电话 when true. */
  asksForPhone?: boolean;
}

/** What a phone shows. */
export interface ContentView {
  id: string;
  title: string;
  kind: ContentKind;
  stage: ContentStage | null;
  summary: string;
  body: string;
  coverUrl: string | null;
  asksForPhone: boolean;
}

export interface ContentRow extends ContentView {
  isRetired: boolean;
  materials: number;
  updatedAt: string;
}

/** GET /api/home: the way on from anywhere. */
export interface HomeView {
  company: { name: string; intro: string };
  content: Pick<ContentView, 'id' | 'title' | 'kind' | 'summary' | 'coverUrl'>[];
  serviceAccount: { originalId: string; name: string };
  privacyVersion: string;
}
