import { UploadOutlined } from '@ant-design/icons';
import { COVER_ADDRESS, ERROR_TEXTS, PICTURE_MOST_BYTES, PICTURE_TYPES, type PictureView } from '@chudian/shared';
import { App, Button, Input, Upload } from 'antd';
import { useState } from 'react';
import { api } from '../api/api';
import { useAction } from '../api/use-action';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (address: string) => void;
  disabled?: boolean;
}

export const COVER = { pattern: COVER_ADDRESS, message: '请上传图片，或填写以 https:// 开头的完整网址' };
export const COVER_HINT = '横图最好，例如 1600 × 900；JPG、PNG、WebP，最大 5 MB。';

/** A cover: a picture from this computer, or the address of one on the web. What the browser cannot show is said at once. */
export function CoverInput({ id, value, onChange, disabled }: Props) {
  const isOnWeb = /^https?:/.test(value ?? '');
  return (
    <div className="cover-input">
      {value && <CoverPreview key={value} address={value} />}
      <div className="cover-input-ways">
        <PictureUpload disabled={disabled} text={value ? '更换图片' : '上传图片'} onUploaded={({ url }) => onChange?.(url)} />
        {value && (
          <Button type="text" disabled={disabled} onClick={() => onChange?.('')}>
            移除
          </Button>
        )}
      </div>
      <Input
        id={id}
        inputMode="url"
        aria-label="封面图片网址"
        disabled={disabled}
        placeholder={value && !isOnWeb ? '已上传；填写网址可替换' : '或填写图片网址，https:// 开头'}
        value={isOnWeb ? (value ?? '') : typedOf(value)}
        onChange={({ target }) => onChange?.(target.value.trim())}
      />
    </div>
  );
}

/** What somebody is still typing is shown; the address of a picture of ours tells nobody anything. */
const typedOf = (value?: string | null) => (value && !/^(data:|\/)/.test(value) ? value : '');

function CoverPreview({ address }: { address: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <small className="cover-input-broken">这个地址打不开图片</small>;
  return <img className="cover-input-picture" src={address} alt="封面" onError={() => setBroken(true)} />;
}

function PictureUpload({ disabled, text, onUploaded }: { disabled?: boolean; text: string; onUploaded: (picture: PictureView) => void }) {
  const { message } = App.useApp();
  const send = useAction<File, PictureView>({ run: (file) => api.upload('/admin/pictures', file), then: onUploaded });
  const take = (file: File) => {
    // Said here, before something on the way breaks off a large file without a word.
    if (file.size > PICTURE_MOST_BYTES) void message.error(ERROR_TEXTS.PICTURE_TOO_LARGE);
    else send.mutate(file);
    return Upload.LIST_IGNORE;
  };
  return (
    <Upload accept={PICTURE_TYPES.join(',')} showUploadList={false} disabled={disabled || send.isPending} beforeUpload={take}>
      <Button icon={<UploadOutlined />} loading={send.isPending} disabled={disabled}>
        {text}
      </Button>
    </Upload>
  );
}
