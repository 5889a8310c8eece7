/** Starts the page. */
import { render } from 'preact';
import './styles/index.css';
import { App } from './features/shell/app.tsx';
import { FIRST_WORDS_MS } from './limits.ts';
import { start } from './state/session.ts';
import { language, speak } from './state/store.ts';

const root = document.getElementById('app');
if (root) {
  // Words that have to be fetched are waited for, so that nobody sees the page change its language; but not for long.
  const late = new Promise((resolve) => setTimeout(resolve, FIRST_WORDS_MS));
  void Promise.race([speak(language.value), late]).then(() => {
    render(<App />, root);
    return start();
  });
}
