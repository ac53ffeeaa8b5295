import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PageStore } from './api/page-store';
import { StoreContext } from './api/use-page';
import { App } from './app';
import './styles/index.css';
import { startTheme } from './workspace/theme';

startTheme();
const root = document.getElementById('page');
if (!root) throw new Error('index.html has no #page.');
// The guided tour begins as Bo, so the page does too.
const store = new PageStore('bo');
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
