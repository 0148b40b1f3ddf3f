import type { Named, Page } from './page.js';

/** What can be asked. */
export const FIELD_KINDS = ['text', 'paragraph', 'phone', 'email', 'choice', 'choices', 'date', 'number', 'rating', 'file'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
export const FIELD_KIND_NAMES: Record<FieldKind, string> = {
  text: '单行文本', paragraph: '多行文本', phone: '手机号', email: '邮箱', choice: '单选', choices: '多选', date: '日期', number: '数字', rating: '评分', file: '文件',
};

/** What an answer may tell about the person beyond this form. */
export const PROFILE_ATTRIBUTES = ['name', 'company', 'title', 'phone', 'email'] as const;
export type ProfileAttribute = (typeof PROFILE_ATTRIBUTES)[number];
export const PROFILE_ATTRIBUTE_NAMES: Record<ProfileAttribute, string> = { name: '姓名', company: '公司', title: '职务', phone: '手机号', email: '邮箱' };
/** Which kinds of field can tell it. */
export const PROFILE_KINDS: Record<ProfileAttribute, readonly FieldKind[]> = {
  name: ['text'], company: ['text'], title: ['text'], phone: ['phone'], email: ['email'],
};
/** The most that a profile can hold of it. */
export const PROFILE_LENGTHS: Record<ProfileAttribute, number> = { name: 60, company: 100, title: 60, phone: 20, email: 254 };

export interface FieldOption {
  id: string;
  label: string;
  /** Put on whoever chooses it. Phones do not see them. */
  tagIds?: string[];
}

/** How short or long, how little or much; what a kind does not know it ignores. */
export interface FieldLimits {
  /** text, paragraph: characters · choices, file: how many · number: the value · rating: always 1. */
  min?: number;
  max?: number;
  /** number: digits after the point. */
  decimals?: number;
  /** date: 2026-11-01. */
  from?: string;
  until?: string;
}

/** One look at the answer to an EARLIER field. `is` and `contains` compare with an option's id, or with the text. */
export interface FieldTest {
  fieldId: string;
  how: 'is' | 'contains' | 'filled';
  value?: string;
}

export interface FieldCondition {
  match: 'all' | 'any';
  tests: FieldTest[];
}

export interface FormField {
  id: string;
  kind: FieldKind;
  label: string;
  help?: string;
  placeholder?: string;
  required?: boolean;
  limits?: FieldLimits;
  /** choice, choices. */
  options?: FieldOption[];
  /** Kept in the profile, and prefilled from it. */
  profile?: ProfileAttribute;
  /** Shown only when this holds. */
  showWhen?: FieldCondition;
  /** Not asked again of people for whom it is known. */
  askOnce?: boolean;
}

/** What a form asks, and what it says around it. */
export interface FormSchema {
  fields: FormField[];
  intro?: string;
  submitText?: string;
  /** Said after the answers have arrived. */
  thanks?: string;
  /** People may change what they answered, on the form's own page. */
  allowsEdit?: boolean;
}

/** text, paragraph, phone (+8613800138000), email, choice (the option's id), date (2026-11-01): string · number, rating: number · choices (options' ids), file (files' ids): list. */
export type AnswerValue = string | number | string[];
/** By field id. */
export type Answers = Record<string, AnswerValue>;

/** The most that any form may hold. */
export const FORM_BOUNDS = { fields: 60, options: 100, tests: 10, label: 120, help: 300, placeholder: 60, option: 80, tags: 10, intro: 1000, submitText: 12, thanks: 500, text: 500, paragraph: 5000, files: 9, rating: 10, number: 1e12 } as const;

export const FILE_MOST_BYTES = 10 * 1024 * 1024;
/** What may be uploaded, recognised by its content. */
export const FILE_TYPES: Record<string, string> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

// ── the console ───────────────────────────────────────────────────────────────

export interface FormBody {
  name: string;
  schema: FormSchema;
  /** The version that was edited; refused with FORM_CHANGED when somebody saved in between. */
  version?: number;
}

export interface FormRow extends Named {
  version: number;
  fields: number;
  submissions: number;
  /** What asks these questions beside the form's own page. */
  uses: FormUseView[];
  isArchived: boolean;
  updatedAt: string;
}

export interface FormUseView extends Named {
  /** event, survey … */
  kind: string;
}

export interface FormVersionView {
  version: number;
  fields: number;
  submissions: number;
  savedAt: string;
  savedBy: string;
}

export interface FormView extends FormRow {
  schema: FormSchema;
  versions: FormVersionView[];
}

export interface FileView {
  id: string;
  name: string;
  bytes: number;
}

/** An answer in words, for people to read. */
export interface AnswerView {
  fieldId: string;
  label: string;
  text: string;
  files?: FileView[];
}

export interface SubmissionRow {
  id: string;
  contact: Named & { company: string | null; phoneMasked: string | null };
  subject: FormUseView;
  version: number;
  answers: AnswerView[];
  at: string;
  editedAt: string | null;
}

export type SubmissionsPage = Page<SubmissionRow>;

/** GET /api/admin/forms/:id/submissions */
export interface SubmissionsQuery {
  version?: number;
  after?: string;
  limit?: number;
}

// ── the visitor's own side ────────────────────────────────────────────────────

/** What a phone needs to ask one person. */
export interface FormForVisitor {
  id: string;
  name: string;
  version: number;
  schema: FormSchema;
  /** What we know of him already, by field. A phone number is masked: it is kept when its answer is left out. */
  known: Answers;
  /** What he answered to the same subject before, its files with their names. */
  submission: { id: string; at: string; files: FileView[] } | null;
}

/** POST /api/forms/:id/submissions. An answer that is left out stays what is known. */
export interface SubmissionBody {
  answers: Record<string, unknown>;
  /** The version that was on the screen; without it the current one. */
  version?: number;
  /** The scan on whose landing it was opened. */
  scanId?: string;
}

export interface SubmissionView {
  id: string;
  at: string;
  thanks: string;
}
