import type { Page } from './page.js';
import { closest, type ElementNode, walk } from './wxml/tree.js';
import { tapOpenType } from './open-types.js';

const TICKABLE = ['checkbox', 'radio', 'switch'];

/** What the platform itself does after a tap, beyond calling the app's handlers. */
export async function afterTap(page: Page, node: ElementNode): Promise<void> {
  const button = closest(node, 'button');
  if (button) await tapButton(page, button);
  const control = controlOf(node);
  if (control && !control.attrs.disabled) tick(page, control);
  const link = closest(node, 'navigator');
  if (link) follow(page, link);
}

async function tapButton(page: Page, button: ElementNode): Promise<void> {
  const form = closest(button, 'form');
  if (form && button.attrs['form-type'] === 'submit') submit(page, form);
  if (form && button.attrs['form-type'] === 'reset') reset(page, form);
  await tapOpenType(page, button);
}

function submit(page: Page, form: ElementNode): void {
  const named = [...walk(form.children)].filter((control) => control.attrs.name);
  const value = Object.fromEntries(named.map((control) => [String(control.attrs.name), page.values.get(control)]));
  page.emit(form, { type: 'submit', detail: { value, target: {} } });
}

function reset(page: Page, form: ElementNode): void {
  for (const control of walk(form.children)) page.values.reset(control);
  page.emit(form, { type: 'reset' });
}

/** A label passes its tap on to the first control inside. */
function controlOf(node: ElementNode): ElementNode | undefined {
  if (TICKABLE.includes(node.tag)) return node;
  const direct = TICKABLE.map((tag) => closest(node, tag)).find(Boolean);
  const label = closest(node, 'label');
  return direct ?? [...walk(label?.children ?? [])].find(({ tag }) => TICKABLE.includes(tag));
}

function tick(page: Page, control: ElementNode): void {
  if (control.tag === 'switch') tickSwitch(page, control);
  else if (control.tag === 'checkbox') tickCheckbox(page, control);
  else tickRadio(page, control);
}

function tickSwitch(page: Page, control: ElementNode): void {
  const value = !page.values.get(control);
  page.values.set(control, value);
  page.emit(control, { type: 'change', detail: { value } });
}

function tickCheckbox(page: Page, control: ElementNode): void {
  page.values.set(control, !page.values.get(control));
  const group = closest(control, 'checkbox-group');
  const ticked = [...walk(group?.children ?? [])].filter((other) => other.tag === 'checkbox' && page.values.get(other));
  if (group) page.emit(group, { type: 'change', detail: { value: ticked.map(({ attrs }) => attrs.value) } });
}

function tickRadio(page: Page, control: ElementNode): void {
  const group = closest(control, 'radio-group');
  for (const other of walk(group?.children ?? [])) if (other.tag === 'radio') page.values.set(other, other === control);
  if (group) page.emit(group, { type: 'change', detail: { value: control.attrs.value } });
}

function follow(page: Page, link: ElementNode): void {
  const { host } = page;
  const { url = '', 'open-type': openType = 'navigate', delta = 1 } = link.attrs;
  const moves: Record<string, () => unknown> = {
    navigate: () => host.router.navigateTo(String(url)),
    redirect: () => host.router.redirectTo(String(url)),
    switchTab: () => host.router.switchTab(String(url)),
    reLaunch: () => host.router.reLaunch(String(url)),
    navigateBack: () => host.router.navigateBack(Number(delta)),
  };
  const move = moves[String(openType)];
  if (move) host.scheduler.call(move);
  else host.fail(new Error(`navigator open-type "${String(openType)}" is not supported by the test host`));
}
