import { csvOf } from './csv';

/** Columns that hold buttons or pictures say nothing in a spreadsheet. */
const WORDLESS = ['操作', '图案', ''];

/** Saves what a table shows, word for word, as CSV. Long lists with an export of their own are streamed by the server instead. */
export function saveShownRows(table: HTMLElement, name: string): void {
  const textsOf = (selector: string, row: Element) =>
    [...row.querySelectorAll<HTMLElement>(selector)].map((cell) => cell.innerText.trim().replaceAll(/\s*\n\s*/g, ' '));
  const titles = textsOf('thead th', table);
  const kept = titles.flatMap((title, index) => (WORDLESS.includes(title) ? [] : [index]));
  const rows = [...table.querySelectorAll('tbody tr.ant-table-row')].map((row) => textsOf('td', row));
  const csv = csvOf([titles, ...rows].map((cells) => kept.map((index) => cells[index] ?? '')));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
