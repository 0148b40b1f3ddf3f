export interface Details {
  name: string;
  company: string;
  phone: string;
}
export type DetailsProblems = Partial<Record<keyof Details, string>>;

export const MAX_LENGTH: Record<keyof Details, number> = { name: 40, company: 80, phone: 24 };

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}\d{7,8}$/;
const ABROAD = /^\+(?!86)\d{8,15}$/;

/** What is wrong, by field; an empty object when all may be sent. The server looks again. */
export function checkDetails(details: Details): DetailsProblems {
  const problems: DetailsProblems = {};
  if (!details.name.trim()) problems.name = '请填写姓名';
  const phone = tidyPhone(details.phone);
  if (!phone) problems.phone = '请填写手机号';
  else if (![MOBILE, LANDLINE, ABROAD].some((shape) => shape.test(phone))) problems.phone = '号码不完整或有误，请检查';
  return problems;
}

/** Without the spaces, dashes and +86 that people type or that the keyboard puts in. */
export function tidyPhone(text: string): string {
  return text.replace(/[\s\-()（）－]/g, '').replace(/^(\+|00)86/, '');
}
