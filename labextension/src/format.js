// The plugin that formats cells: a button in the toolbar of notebooks whose kernel is Mojo's, and two commands. The kernel does the work.

import { ICommandPalette, Notification, ToolbarButton } from '@jupyterlab/apputils';
import { INotebookTracker } from '@jupyterlab/notebook';

const CELL = 'mojo:format-cell';
const NOTEBOOK = 'mojo:format-notebook';

/** The kernel of a notebook if it is Mojo's. */
async function kernelOf(panel) {
  const kernel = panel.sessionContext.session?.kernel;
  const info = await kernel?.info;
  return info?.language_info.name === 'mojo' ? kernel : null;
}

/** A cell's text as it is usually written. Throws what the kernel says is wrong with it. */
async function formatted(kernel, text) {
  const reply = await kernel.requestExecute({ code: `%%format\n${text}`, silent: true, store_history: false, stop_on_error: false }).done;
  if (reply.content.status !== 'ok') {
    throw new Error(reply.content.evalue);
  }
  return reply.content.payload[0].text;
}

/** Format cells of a notebook, one after the other. */
async function format(panel, cells) {
  const kernel = await kernelOf(panel);
  for (const cell of kernel ? cells : []) {
    const shared = cell.model.sharedModel;
    const text = shared.getSource();
    if (cell.model.type !== 'code' || !text.trim()) {
      continue;
    }
    try {
      const made = await formatted(kernel, text);
      if (made !== text && shared.getSource() === text) {
        shared.setSource(made);
      }
    } catch (error) {
      Notification.error(error.message, { autoClose: 8000 });
    }
  }
}

/** The chosen cells of a notebook. */
const chosen = panel => panel.content.widgets.filter(cell => panel.content.isSelectedOrActive(cell));

/** Put the button into a notebook's toolbar. */
function addButton(panel) {
  const button = new ToolbarButton({ label: 'Format', tooltip: 'Format the chosen cells', onClick: () => format(panel, chosen(panel)) });
  const update = async () => button.setHidden(!(await kernelOf(panel)));
  button.hide();
  panel.toolbar.insertBefore('spacer', 'mojo-format', button);
  panel.sessionContext.kernelChanged.connect(update);
  panel.sessionContext.ready.then(update);
  return button;
}

export const formatting = {
  id: 'mojo-playground-highlighting:formatting',
  description: 'Formats cells of Mojo.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [ICommandPalette],
  activate: (app, notebooks, palette) => {
    const run = cells => {
      const panel = notebooks.currentWidget;
      return panel ? format(panel, cells(panel)) : undefined;
    };
    const isEnabled = () => notebooks.currentWidget !== null;
    app.commands.addCommand(CELL, { label: 'Format Cell', isEnabled, execute: () => run(chosen) });
    app.commands.addCommand(NOTEBOOK, { label: 'Format Notebook', isEnabled, execute: () => run(panel => panel.content.widgets) });
    palette?.addItem({ command: CELL, category: 'Mojo' });
    palette?.addItem({ command: NOTEBOOK, category: 'Mojo' });
    app.docRegistry.addWidgetExtension('Notebook', { createNew: addButton });
  }
};
