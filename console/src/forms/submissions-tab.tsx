import type { AnswerView, FormField, FormView, SubmissionRow } from '@chudian/shared';
import { Select, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { urlOf } from '../platform/api/api';
import { Allowed } from '../platform/ui/allowed';
import { ExportButton } from '../platform/ui/export-button';
import { PagedTable } from '../platform/ui/tables';
import { TimeText } from '../platform/ui/time-text';
import { useFilters } from '../platform/ui/use-filters';
import { useSubmissions } from './use-forms';

/** What people answered, newest first. */
export function SubmissionsTab({ form }: { form: FormView }) {
  const [{ version }, setFilters] = useFilters();
  const chosen = version ? Number(version) : undefined;
  const submissions = useSubmissions(form.id, chosen);
  const versions = form.versions.filter((each) => each.submissions > 0).map((each) => ({ value: each.version, label: `第 ${each.version} 版（${each.submissions}）` }));
  return (
    <>
      <div className="filters">
        <Select
          allowClear
          aria-label="版本"
          placeholder="全部版本"
          className="version-select"
          options={versions}
          value={chosen}
          onChange={(value?: number) => setFilters({ version: value ? String(value) : undefined })}
        />
        <span className="spring" />
        <Allowed to="forms.manage">{form.submissions > 0 && <ExportButton path={`/admin/forms/${form.id}/submissions.csv`} query={{ version: chosen }} />}</Allowed>
      </div>
      <PagedTable<SubmissionRow, { rows: SubmissionRow[]; next: string | null }> from={submissions} empty={chosen ? '这一版没有答卷' : '还没有人填写'} columns={columnsOf(form, submissions.rows)} />
    </>
  );
}

/** A column for each question of now, and for those that only older answers have. */
function columnsOf(form: FormView, rows: SubmissionRow[]): TableColumnsType<SubmissionRow> {
  const questions = new Map<string, Pick<FormField, 'label'>>(form.schema.fields.map((field) => [field.id, field]));
  for (const answer of rows.flatMap((row) => row.answers)) if (!questions.has(answer.fieldId)) questions.set(answer.fieldId, answer);
  const answered = [...questions].map(([id, { label }]) => ({
    title: <div className="question-head">{label}</div>,
    key: id,
    render: (_: unknown, row: SubmissionRow) => <Answer answer={row.answers.find((answer) => answer.fieldId === id)} />,
  }));
  return [
    { title: '联系人', fixed: 'start', render: (_, row) => <Link to={`/contacts/${row.contact.id}`}>{row.contact.name || '未留姓名'}</Link> },
    { title: '提交', render: (_, row) => <TimeText at={row.editedAt ?? row.at} /> },
    { title: '来自', render: (_, row) => <div className="clamp narrow">{row.subject.kind === 'form' ? '独立页面' : row.subject.name || '活动'}</div> },
    ...answered,
  ];
}

function Answer({ answer }: { answer: AnswerView | undefined }) {
  if (!answer) return <span className="faint">—</span>;
  if (!answer.files) return <div className="clamp narrow">{answer.text}</div>;
  return (
    <>
      {answer.files.map((file) => (
        <a key={file.id} className="block" href={urlOf(`/admin/forms/files/${file.id}`)} download={file.name}>
          {file.name}
        </a>
      ))}
    </>
  );
}
