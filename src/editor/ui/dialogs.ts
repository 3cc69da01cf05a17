// What the dialogs of the screen keep from what is behind them.

/** A dialog has the keyboard: nothing behind it may change. */
export function isDialogOpen(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null
}
