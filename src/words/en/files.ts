// English words: opening files.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/files.ts'
import { conversion } from './conversion.ts'

export const open: Same<typeof zh.open> = {
  giveUp: 'Give up',
  giveUpOf: 'Give up opening {{name}}',
  slow: 'The file is large or complex ({{size}}) and is still being read. If you give up, the open draft stays as it is.',
  slowDrawing:
    'The file has {{pages}} pages ({{size}}); its first page is still being drawn. If you give up, the draft before comes back.',
  failed: 'Cannot open “{{name}}”',
  sampleName: 'Equipment purchase (sample).pdf',
  noBundle: 'It could not be saved as a file. Try again.',
  unkeptTitle: 'The browser cannot keep this contract',
  unkeptText:
    'If you open it all the same, the layout is lost when this page closes; you can save it as a draft file at any time.',
  unkeptOk: 'Open anyway',
  unkeptCancel: 'Do not open',
  lossTitle: 'This draft is not saved',
  lossText: 'What is not saved is lost if you leave now. Cancel, and save it as a draft file first.',
  lossOk: 'Discard changes',
  error: {
    empty: 'The file is empty. Was it downloaded or copied completely?',
    tooLarge: 'The file is larger than {{max}} MB, which Tencent eSign does not take. Make it smaller first.',
    notPdf: 'This is no PDF. Files that open: PDF, Word, Excel, pictures (png, jpg, bmp), html and txt.',
    broken: 'The file is damaged or incomplete. Download it again, or export it anew as PDF.',
    noPages: 'This PDF has no pages. Export it anew.',
    tooManyPages:
      'The file has more than {{maxPages}} pages and cannot be opened here. Split it, or keep only the pages of the contract.',
    givenUp: 'The opening was given up.',
    unreadable: 'The file could not be read. It may have been moved or deleted, or another program holds it.',
    notLoaded: 'What opens files did not load: check the network, then try again. Nothing is wrong with the file.',
    passwordCancelled: 'No password was given, so the file was not opened.',
    conversion:
      'This file could not be made into a PDF: {{message}}. You can save it as PDF in its own program and open that.',
    unexpected: 'Something unexpected went wrong. Try again; if it stays, try another file.',
  },
  conversion,
}

export const password: Same<typeof zh.password> = {
  title: 'This PDF has a password',
  text: 'Enter the password that opens “{{name}}”.',
  label: 'Password',
  open: 'Open',
  wrong: 'That password is wrong. Try again.',
  notKept: 'The password only opens the file; it is not kept.',
  unlock: 'Remove it and open',
  unlockText:
    'Tencent eSign cannot work with a file that has a password. It can be removed here: from this draft only. The file on your computer stays as it is, and so do the pages.',
  kept: 'The password was not removed',
  why: {
    signed:
      'The file has digital signatures, which would no longer be valid. Use the original without signatures, or save it without a password in its own program.',
    failed:
      'The way in which this file is encrypted, or what is in it, cannot be rewritten here. Save it without a password in its own program, and open that one.',
  },
}
