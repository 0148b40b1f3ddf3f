import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './app/console-app';
import './console.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(<ConsoleApp />);
