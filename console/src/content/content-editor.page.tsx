import type { ContentBody, ContentRow } from '@chudian/shared';
import { Form, Tag } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useCan } from '../platform/session';
import { showFieldErrors } from '../platform/ui/field-errors';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { PhoneFrame } from '../platform/ui/phone-frame';
import { SaveBar } from '../platform/ui/save-bar';
import { useUnsaved } from '../platform/ui/use-unsaved';
import { ContentFields } from './content-fields';
import { ContentPreview } from './content-preview';
import { ContentRetirement } from './content-retirement';
import { useContent } from './use-content';

const BACK = { to: '/content', text: '内容' };
const EMPTY: ContentBody = { title: '', kind: 'article', summary: '', body: '', asksForPhone: true };

export const NewContentPage = () => <ContentEditor content={null} />;

export function ContentPage() {
  const { id = '' } = useParams();
  const content = useContent(id);
  return <Load from={content}>{(view) => <ContentEditor key={view.id} content={view} />}</Load>;
}

const bodyOf = ({ coverUrl, stage, ...body }: ContentBody): ContentBody => ({ ...body, coverUrl: coverUrl || null, stage: stage ?? null });

/** Written on the left, seen as a phone shows it on the right. */
function ContentEditor({ content }: { content: ContentRow | null }) {
  const [form] = Form.useForm<ContentBody>();
  const navigate = useNavigate();
  const mayEdit = useCan()('content.manage');
  const unsaved = useUnsaved();
  const draft = Form.useWatch((values) => values, form) ?? content ?? EMPTY;
  const save = useAction<ContentBody, ContentRow>({
    run: (body) => (content ? api.put(`/admin/content/${content.id}`, bodyOf(body)) : api.post('/admin/content', bodyOf(body))),
    done: content ? '已保存，印好的码立即显示新内容' : '内容已创建',
    refresh: ['/admin/content'],
    otherwise: (error) => showFieldErrors(form, error),
    then: (saved) => {
      unsaved.clear();
      if (!content) void navigate(`/content/${saved.id}`, { replace: true });
    },
  });
  const title = (
    <>
      {content?.title ?? '新建内容'} {content?.isRetired && <Tag>已下架</Tag>}
    </>
  );
  return (
    <Page title={title} name={content?.title ?? '新建内容'} back={BACK} actions={content && mayEdit && <ContentRetirement content={content} />}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        disabled={!mayEdit}
        initialValues={content ?? EMPTY}
        onFinish={save.mutate}
        onValuesChange={unsaved.mark}
        scrollToFirstError
      >
        <div className="columns">
          <div className="stack">
            <ContentFields disabled={!mayEdit} />
            {mayEdit && <SaveBar isUnsaved={unsaved.isUnsaved} isSaving={save.isPending} isNew={!content} />}
          </div>
          <aside className="is-sticky">
            <PhoneFrame title={draft.title}>
              <ContentPreview content={draft} />
            </PhoneFrame>
          </aside>
        </div>
      </Form>
    </Page>
  );
}
