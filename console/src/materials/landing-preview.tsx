import { ConfigProvider, Form, InputNumber, type FormInstance } from 'antd';
import { useState } from 'react';
import { NamedSelect } from '../platform/ui/named-select';
import { PhoneFrame } from '../platform/ui/phone-frame';
import { decideLanding, type Scanner } from './decide-landing';
import { LandingOnPhone } from './landing-on-phone';
import { EMPTY_LANDING, type MaterialDraft } from './material-draft';

/** What a person would see who scans for the nth time with these tags: the draft, before it is saved. */
export function LandingPreview({ form }: { form: FormInstance<MaterialDraft> }) {
  const [scanner, setScanner] = useState<Scanner>({ nth: 1, tagIds: [] });
  const draft = Form.useWatch((values) => values, form);
  const { landing, rule } = decideLanding(draft?.landing ?? EMPTY_LANDING, draft?.landingRules ?? [], scanner);
  return (
    <ConfigProvider componentDisabled={false}>
      <div className="stack">
        <div className="row preview-bar">
          第{' '}
          <InputNumber
            size="small"
            min={1}
            max={99}
            value={scanner.nth}
            aria-label="预览第几次扫码"
            onChange={(nth) => setScanner({ ...scanner, nth: nth ?? 1 })}
          />{' '}
          次扫码，已有标签
          <NamedSelect
            size="small"
            path="/admin/tags"
            mode="multiple"
            maxTagCount={1}
            placeholder="没有"
            aria-label="预览已有标签"
            value={scanner.tagIds}
            onChange={(tagIds) => setScanner({ ...scanner, tagIds: [tagIds].flat() })}
          />
        </div>
        <PhoneFrame title={draft?.name ?? ''}>
          <LandingOnPhone landing={landing} />
        </PhoneFrame>
        <small className="faint centre">{rule === null ? '显示默认内容' : `由规则 ${rule + 1} 决定`}</small>
      </div>
    </ConfigProvider>
  );
}
