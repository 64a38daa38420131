// The plugins: this one tells JupyterLab's editors of the language.

import { LanguageSupport, StreamLanguage } from '@codemirror/language';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';

import { formatting } from './format.js';
import { mojo } from './mojo.js';

const highlighting = {
  id: 'mojo-playground-highlighting:language',
  description: 'Highlighting and indentation of Mojo.',
  autoStart: true,
  requires: [IEditorLanguageRegistry],
  activate: (app, languages) => {
    languages.addLanguage({
      name: 'mojo',
      displayName: 'Mojo',
      mime: ['text/x-mojo', 'application/x-mojo'],
      extensions: ['mojo', '🔥'],
      support: new LanguageSupport(StreamLanguage.define(mojo))
    });
  }
};

export default [highlighting, formatting];
