import type { Locator, Page } from 'playwright-core';

/** What the console says in passing is gone after three seconds, for which a slow machine may be looking away: the page itself notes it. */
const NOTE_WHAT_IS_SAID = `(() => {
  const noted = new WeakSet();
  const said = [];
  const note = () => {
    for (const notice of document.querySelectorAll('.ant-message-notice, .ant-notification-notice')) {
      if (!noted.has(notice)) said.push(notice.textContent);
      noted.add(notice);
    }
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
  window.takeSaid = (text) => {
    const at = said.findIndex((each) => each.includes(text));
    return at >= 0 && said.splice(at, 1).length === 1;
  };
})()`;

/** The console in a window, in the words that stand on it. */
export class ConsoleWindow {
  constructor(
    readonly window: Page,
    private readonly serverUrl: string,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    await this.window.addInitScript(NOTE_WHAT_IS_SAID);
    await this.window.goto(`${this.serverUrl}/console/`);
    await this.fill('邮箱', email);
    await this.fill('密码', password);
    await this.press('登录');
  }

  async isIn(): Promise<void> {
    await this.account().waitFor();
  }

  async signOut(): Promise<void> {
    await this.account().click();
    await this.window.getByRole('menuitem', { name: '退出登录' }).click();
    await this.window.getByRole('heading', { name: '登录控制台' }).waitFor();
  }

  /** Opens a page as by its address. */
  async open(path: string): Promise<void> {
    await this.window.goto(`${this.serverUrl}/console${path}`);
    await this.heading().waitFor();
    await this.window.waitForFunction('!document.querySelector(".ant-skeleton, .ant-spin-spinning")');
  }

  /** Opens a place of the menu. */
  async visit(place: string): Promise<void> {
    await this.window.getByRole('menuitem').filter({ hasText: new RegExp(`^${place}$`) }).click();
    await this.window.getByRole('heading', { name: place, level: 1 }).waitFor();
  }

  account(): Locator {
    return this.window.getByRole('button', { name: /^账号：/ });
  }

  heading(): Locator {
    return this.window.getByRole('heading', { level: 1 });
  }

  async press(button: string | RegExp): Promise<void> {
    await this.window.getByRole('button', { name: button }).filter({ visible: true }).last().click();
  }

  /** Taps a link, and waits for the page that it leads to. */
  async follow(link: string | RegExp, title = link): Promise<void> {
    await this.window.getByRole('link', { name: link }).filter({ visible: true }).first().click();
    await this.window.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  async fill(label: string, text: string, nth = 0): Promise<void> {
    await this.window.getByLabel(label).and(this.window.locator('input, textarea, [contenteditable]')).filter({ visible: true }).nth(nth).fill(text);
  }

  /** Picks from a list that drops down under its label. */
  async choose(label: string, option: string): Promise<void> {
    await this.window.getByRole('combobox', { name: label }).filter({ visible: true }).last().click();
    await this.window.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
    await this.window.keyboard.press('Escape');
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.window.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Something said in passing, still or no longer on the screen. Each is heard once. */
  async hears(text: string): Promise<void> {
    await this.window.waitForFunction(`takeSaid(${JSON.stringify(text)})`);
  }
}
