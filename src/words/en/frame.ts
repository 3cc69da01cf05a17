// English words: the frame around every screen.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/frame.ts'

export const app: Same<typeof zh.app> = { name: 'Luokuan', title: 'Luokuan · contract preparation for eSign' }

export const common: Same<typeof zh.common> = { cancel: 'Cancel', listSeparator: ', ', colon: ': ' }

export const command: Same<typeof zh.command> = {
  open: 'Open contract',
  sample: 'Open the sample contract',
  drafts: 'Drafts',
  rename: 'Rename contract',
  saveAsFile: 'Save as draft file',
  import: 'Import JSON',
  export: 'Export JSON',
  undo: 'Undo',
  redo: 'Redo',
  contractMenu: 'Contract: {{name}}',
  language: 'Language',
}

export const welcome: Same<typeof zh.welcome> = {
  title: 'Every seal exactly in its place',
  text: 'Open a contract PDF, drag seals, signatures, dates and texts onto its pages, and take away the complete Tencent eSign request.',
  drop: 'Drop a contract PDF here, or',
  choose: 'Choose a file',
  limits: 'PDF up to 60 MB; Word, Excel, pictures and text too',
  drafts: 'Open a draft',
  private:
    'Drafts stay in this browser on this computer; a file is uploaded only for Tencent’s preview, to send or to convert it, a picture when it is chosen.',
}

export const screen: Same<typeof zh.screen> = {
  nav: 'Screens',
  editor: 'Prepare',
  contracts: 'Contracts',
  'qr-codes': 'QR codes',
  loading: 'Opening…',
  notLoaded: 'This part of the page did not load: check the network, then load the page again. The draft is safe.',
  notLoadedHere: 'This bar did not load.',
  reload: 'Load the page again',
}

export const sessions: Same<typeof zh.sessions> = {
  title: 'Sessions',
  own: 'This session',
  unnamed: 'Unknown browser',
  times: 'Logged in {{created}}, last used {{used}}',
  end: 'End',
  logOut: 'Log out',
}
