import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { useRequest } from '../../../api/use-request';
import { useConsent } from '../../../contacts/consent';
import { ConsentPopup } from '../../../contacts/consent-popup';
import { Button } from '../../../kit/button';
import { goHome } from '../../../kit/go';
import { Notice } from '../../../kit/notice';
import { Page } from '../../../kit/page';
import { PageState } from '../../../kit/page-state';
import { FormPaper } from '../../form-paper';
import { getForm } from '../../forms';

/** One form by itself. Who answers is known, so the consent comes first. */
export default function FormPage() {
  const { id = '', scanId } = useRouter().params;
  const consent = useConsent('ask');
  const form = useRequest(getForm);
  const { run } = form;
  const open = useCallback(() => void run(id), [run, id]);
  useEffect(() => {
    if (consent.state === 'agreed') open();
  }, [consent.state, open]);
  useShareAppMessage(() => ({ title: form.data?.name ?? '填写表单', path: `/forms/pages/form/index?id=${id}` }));

  const isGone = form.error?.code === 'FORM_NOT_FOUND' || form.error?.code === 'FORM_ARCHIVED';
  const retry = () => (consent.state === 'agreed' ? open() : void consent.retry());
  return (
    <Page hasBar={!!form.data}>
      {consent.state === 'refused' && <NeedsConsent onAsk={consent.ask} />}
      {isGone && <Gone isOver={form.error?.code === 'FORM_ARCHIVED'} />}
      {form.data && <FormPaper form={form.data} scanId={scanId} />}
      {!form.data && !isGone && consent.state !== 'refused' && <PageState error={consent.error ?? form.error} onRetry={retry} />}
      <ConsentPopup />
    </Page>
  );
}

function NeedsConsent({ onAsk }: { onAsk: () => void }) {
  return (
    <Notice title="填写前需要您的同意" text="您填写的内容会由我们保存，用来为您服务。同意隐私政策后就可以填写。">
      <Button id="agree-to-fill" onClick={onAsk}>同意隐私政策并填写</Button>
      <Button id="home" look="quiet" onClick={goHome}>先看看其他内容</Button>
    </Notice>
  );
}

function Gone({ isOver }: { isOver: boolean }) {
  return (
    <Notice title={isOver ? '这个表单已经停止收集' : '没有找到这个表单'} text="谢谢您的关注，我们还为您准备了别的内容。">
      <Button id="home" onClick={goHome}>看看其他内容</Button>
    </Notice>
  );
}
