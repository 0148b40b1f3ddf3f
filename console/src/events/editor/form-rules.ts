import type { FormRule } from 'antd';

export const required = (message: string): FormRule => ({ required: true, message });
export const ADDRESS: FormRule = { pattern: /^https?:\/\/\S+$/, message: '请填写完整网址，以 https:// 开头' };

/** A moment that has to come after the one in another field. Nothing set: nothing wrong. */
export const after =
  (field: (string | number)[], message: string): FormRule =>
  ({ getFieldValue }) => ({
    validator: (_, at?: string | null) => {
      const before: string | null | undefined = getFieldValue(field);
      return before && at && at <= before ? Promise.reject(new Error(message)) : Promise.resolve();
    },
  });

/** … and one that may not come after it. */
export const notAfter =
  (field: (string | number)[], message: string): FormRule =>
  ({ getFieldValue }) => ({
    validator: (_, at?: string | null) => {
      const limit: string | null | undefined = getFieldValue(field);
      return limit && at && at > limit ? Promise.reject(new Error(message)) : Promise.resolve();
    },
  });
