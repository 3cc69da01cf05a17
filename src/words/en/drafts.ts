// English words: the list of drafts, how they are saved, and which tab edits one.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/drafts.ts'

export const drafts: Same<typeof zh.drafts> = {
  title: 'Drafts',
  search: 'Search drafts or file names',
  openFile: 'Open a draft file',
  openFileHint: 'Open a .luokuan file that was saved elsewhere',
  empty: 'No drafts yet',
  emptyHint: 'Open a contract, and its draft saves itself here',
  noMatch: 'No draft matches',
  kept: 'Drafts are kept in this browser on this computer only.',
  current: 'Current',
  inUse: 'Open in another tab',
  untitled: 'Untitled contract',
  damagedName: 'Damaged draft',
  copyName: '{{name}} copy',
  copyNameNumbered: '{{name}} copy {{number}}',
  column: {
    name: 'Contract',
    file: 'File',
    parties: 'Parties',
    components: 'Components',
    updated: 'Updated',
    size: 'Size',
    actions: 'Actions',
  },
  action: {
    open: 'Open {{name}}',
    rename: 'Rename {{name}}',
    copy: 'Copy {{name}}',
    download: 'Download {{name}}',
    remove: 'Delete {{name}}',
  },
  nameOf: 'New name of {{name}}',
  nameEmpty: 'A name is needed',
  removeTitle: 'Delete “{{name}}”?',
  removeHint: 'The draft and its file are deleted. This cannot be undone.',
  removeOk: 'Delete',
  cancel: 'Cancel',
  retry: 'Try again',
  closeError: 'Close this message',
  status: {
    saved: 'Saved',
    saving: 'Saving…',
    dirty: 'Not saved yet',
    failed: 'Not saved',
  },
  lock: {
    pending: 'Reading the draft…',
    elsewhere: 'This draft is being edited in another tab; here it can only be looked at.',
    takeOver: 'Edit here',
    takingOver: 'Taking over…',
    refused:
      'The other tab has changes that it could not save, so it keeps the draft. Go to that tab, see to it, and try again.',
    unsupported: 'This browser cannot tell whether the draft is open in another tab. Please edit it in one tab only.',
  },
  error: {
    quota:
      'The browser has no room left, and the latest changes are not saved. Delete drafts that are no longer needed, or download this one as a file.',
    unavailable:
      'The browser does not let drafts be kept here (a private window perhaps, or a newer version in another tab). Reload the page, or use an ordinary window; download the draft as a file before you leave.',
    corrupt:
      'This draft is damaged and cannot be read. Open a draft file that you downloaded before, or delete it and open the contract again.',
    stale:
      'This draft was just saved in another tab, and the changes here are not saved. Download what is here as a file, then reload the page.',
    gone: 'This draft has been deleted. Refresh the list; if it is still open, download it as a file.',
    unknown:
      'Reading or keeping drafts went wrong. Try again; if that does not help, download the draft as a file and reload the page.',
  },
  bundleError: {
    notBundle: 'This is not a draft file of Luokuan. Choose a file that ends in .luokuan.',
    tooLarge: 'The draft file is too large. A contract PDF may have at most 60 MB; choose a smaller one.',
    missingPart:
      'The draft file is not complete: the contract or the draft is missing. Download the draft once more and open that.',
    newerVersion: 'The draft file was saved by a newer Luokuan. Update Luokuan, then open it.',
    damaged: 'The draft file is damaged, perhaps cut short on its way. Get it once more and open that.',
    invalidDraft:
      'What the draft file holds makes no sense. Download the draft once more, or open the contract PDF itself.',
    notPdf: 'The contract in the draft file is no PDF. Download the draft once more.',
    unreadable:
      'The chosen file cannot be read; it may have been moved, or you may not be allowed to. Choose it again.',
  },
}

export const save: Same<typeof zh.save> = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved',
  readOnly: 'Read only',
  unkeptWhy: 'This draft is not in the browser’s storage and is lost when the page closes.',
}

export const lock: Same<typeof zh.lock> = {
  elsewhere: 'This draft is being edited in another tab; here it can only be viewed.',
  editHere: 'Edit here instead',
  refused: 'Could not take it over',
  refusedText: 'The other tab could not save its changes yet. Look there first.',
}
