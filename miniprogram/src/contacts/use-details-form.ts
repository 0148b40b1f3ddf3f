import { useState } from 'react';
import { useRequest } from '../api/use-request';
import { checkDetails, tidyPhone, type Details, type DetailsProblems } from './check-details';
import { leaveDetails, meStore } from './me';

/** Name, company and phone, typed by hand. What was typed stays when sending fails. */
export function useDetailsForm(scanId: string | null, onDone: () => void) {
  const me = meStore.get();
  const [details, setDetails] = useState<Details>({ name: me?.name ?? '', company: me?.company ?? '', phone: '' });
  const [problems, setProblems] = useState<DetailsProblems>({});
  const sending = useRequest(leaveDetails);

  const change = (field: keyof Details) => (value: string) => {
    setDetails((before) => ({ ...before, [field]: value }));
    setProblems((before) => ({ ...before, [field]: undefined }));
  };

  const submit = async () => {
    const found = checkDetails(details);
    setProblems(found);
    if (Object.keys(found).length) return;
    const body = { name: details.name.trim(), company: details.company.trim() || undefined, phone: tidyPhone(details.phone), scanId: scanId ?? undefined };
    if (await sending.run(body)) onDone();
  };

  return { details, problems: { ...sending.error?.fields, ...problems } as DetailsProblems, change, submit, error: sending.error, isSending: sending.isPending };
}
