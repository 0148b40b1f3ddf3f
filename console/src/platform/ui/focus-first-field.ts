/** Focus the first field of a form that a person can type into. */
export function focusFirstField(formId: string): void {
  document.getElementById(formId)?.querySelector<HTMLElement>('input:not([type=hidden]):not([disabled]), textarea')?.focus();
}
