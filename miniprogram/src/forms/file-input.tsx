import { mostFiles, type FileView } from '@chudian/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { Button } from '../kit/button';
import { chooseFiles } from '../platform/files';
import { uploadFile } from './forms';
import type { QuestionProps } from './question-props';

/** Files go up as they are chosen, so that sending the answers is quick; one that fails says why and can be tried again. */
export function FileInput({ form, field, value, onChange }: QuestionProps) {
  const ids = Array.isArray(value) ? value : [];
  const [uploaded, setUploaded] = useState<FileView[]>([]);
  const left = mostFiles(field) - ids.length;
  const uploading = useRequest(async () => {
    let held = ids;
    for (const file of await chooseFiles(left)) {
      const view = await uploadFile(form.id, file);
      setUploaded((before) => [...before, view]);
      held = [...held, view.id];
      onChange(held);
    }
  });
  const nameOf = (id: string) => [...uploaded, ...(form.submission?.files ?? [])].find((file) => file.id === id)?.name ?? '已上传的文件';
  return (
    <View className="files">
      {ids.map((id) => (
        <View key={id} className="files__one">
          <View className="files__name">{nameOf(id)}</View>
          <View className="files__remove" ariaRole="button" ariaLabel={`移除 ${nameOf(id)}`} onClick={() => onChange(ids.filter((each) => each !== id))}>移除</View>
        </View>
      ))}
      {left > 0 && <Button id={`${field.id}-upload`} look="quiet" isBusy={uploading.isPending} onClick={() => void uploading.run()}>{uploading.isPending ? '正在上传' : '上传文件'}</Button>}
      {uploading.error && <View className="field__problem">{uploading.error.message}</View>}
    </View>
  );
}
