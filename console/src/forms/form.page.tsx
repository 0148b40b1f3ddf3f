import type { FormView } from '@chudian/shared';
import { Tabs, Tag } from 'antd';
import { useParams } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { useFilters } from '../platform/ui/use-filters';
import { FormBuilder } from './builder/form-builder';
import { FormActions } from './form-actions';
import { FormAddress } from './form-address';
import { SubmissionsTab } from './submissions-tab';
import { useForm } from './use-forms';
import { VersionsTab } from './versions-tab';

const BACK = { to: '/forms', text: '表单' };

export function FormPage() {
  const { id = '' } = useParams();
  const form = useForm(id);
  return <Load from={form}>{(view) => <OneForm key={view.id} form={view} />}</Load>;
}

export function NewFormPage() {
  return (
    <Page title="新建表单" lead="从左边拖一个题型过来，或直接点它。" back={BACK}>
      <FormBuilder form={null} />
    </Page>
  );
}

function OneForm({ form }: { form: FormView }) {
  const [{ tab = 'design' }, setFilters] = useFilters();
  const title = (
    <>
      {form.name} {form.isArchived && <Tag>已归档</Tag>}
    </>
  );
  const actions = (
    <>
      <FormAddress form={form} />
      <Allowed to="forms.manage">
        <FormActions form={form} />
      </Allowed>
    </>
  );
  const tabs = [
    { key: 'design', label: '设计', children: <FormBuilder form={form} /> },
    { key: 'submissions', label: `答卷（${form.submissions.toLocaleString()}）`, children: <SubmissionsTab form={form} /> },
    { key: 'versions', label: `版本（${form.versions.length}）`, children: <VersionsTab form={form} /> },
  ];
  return (
    <Page title={title} name={form.name} lead={leadOf(form)} back={BACK} actions={actions}>
      <Tabs activeKey={tab} items={tabs} onChange={(key) => setFilters({ tab: key === 'design' ? undefined : key })} />
    </Page>
  );
}

function leadOf({ uses, version }: FormView): string {
  const use = uses.length > 0 ? `用于 ${uses.map(({ name }) => name).join('、')}` : '独立页面';
  return `第 ${version} 版 · ${use}`;
}
