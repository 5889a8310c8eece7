/** Starts the page. */
import { render } from 'preact';
import './styles/index.css';
import { App } from './features/shell/app.tsx';
import { start } from './state/session.ts';

const root = document.getElementById('app');
if (root) {
  render(<App />, root);
  void start();
}
