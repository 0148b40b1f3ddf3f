import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';

export function mount(page: ReactElement): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
