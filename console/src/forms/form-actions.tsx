import type { FormView } from '@chudian/shared';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';
import { useConfirm } from '../platform/ui/use-confirm';

const REFRESH = ['/admin/forms'];

export function FormActions({ form }: { form: FormView }) {
  const navigate = useNavigate();
  const confirm = useConfirm();
  const duplicate = useAction<void, FormView>({
    run: () => api.post(`/admin/forms/${form.id}/copies`),
    done: '已复制，现在编辑的是副本',
    refresh: REFRESH,
    then: (copy) => void navigate(`/forms/${copy.id}`),
  });
  const archive = useAction({ run: () => api.post(`/admin/forms/${form.id}/archival`), done: '已归档，不再收集答卷', refresh: REFRESH });
  const reopen = useAction({ run: () => api.delete(`/admin/forms/${form.id}/archival`), done: '已恢复收集', refresh: REFRESH });
  const ask = async () => {
    const content = form.uses.length > 0 ? `独立页面不再收集答卷；${form.uses.map(({ name }) => name).join('、')} 仍会继续使用它。` : '打开它的人会看到「已停止收集」。已有的答卷都会保留。';
    if (await confirm({ title: '归档这个表单？', content, okText: '归档' })) archive.mutate();
  };
  return (
    <>
      <Button loading={duplicate.isPending} onClick={() => duplicate.mutate()}>
        复制
      </Button>
      {form.isArchived ? (
        <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
          恢复收集
        </Button>
      ) : (
        <Button loading={archive.isPending} onClick={() => void ask()}>
          归档
        </Button>
      )}
    </>
  );
}
