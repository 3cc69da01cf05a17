// English words: the pages and what is on them.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/pages.ts'

export const viewer: Same<typeof zh.viewer> = {
  pages: 'Contract pages',
  page: 'Page {{page}}',
  annotation: 'Note',
  toolbar: 'Pages and zoom',
  foldLeft: 'Fold the left panel',
  unfoldLeft: 'Unfold the left panel',
  foldRight: 'Fold the right panel',
  unfoldRight: 'Unfold the right panel',
  pageBefore: 'Page',
  pageAfter: 'of {{count}}',
  pageNumber: 'Page number',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomLevel: 'Zoom {{percent}}%',
  pageWidth: 'Fit width',
  pageFit: 'Fit page',
  dataMissing: 'Some text may be missing on the pages',
  dataMissingText:
    'The contract uses fonts that are not in the file, and what draws them did not load. Check the network, then load the page again. The draft is safe.',
  dropHere: 'Drop to open this file',
  opening: 'Opening {{name}}…',
}

export const palette: Same<typeof zh.palette> = {
  title: 'Components',
  for: 'For: {{name}}',
  sign: 'Sign components',
  fill: 'Fill components',
  hint: '{{type}}: drag onto a page, or press Enter to put it in the middle',
  nothing: 'There is no component for this kind of party.',
}

export const componentType: Same<typeof zh.componentType> = {
  SIGN_SEAL: 'Seal',
  SIGN_LEGAL_PERSON_SEAL: 'Legal rep. seal',
  SIGN_SIGNATURE: 'Signature',
  SIGN_DATE: 'Signing date',
  SIGN_PAGING_SEAL: 'Paging seal',
  SIGN_PAGING_SIGNATURE: 'Paging signature',
  SIGN_OPINION: 'Opinion',
  SIGN_VIRTUAL_COMBINATION: 'Approval',
  SIGN_MULTI_LINE_TEXT: 'Approval note',
  SIGN_SELECTOR: 'Approval choice',
  TEXT: 'Text',
  MULTI_LINE_TEXT: 'Paragraph',
  CHECK_BOX: 'Check box',
  DATE: 'Date',
  SELECTOR: 'Selector',
  DISTRICT: 'District',
  FILL_IMAGE: 'Image',
  ATTACHMENT: 'Attachment',
  DYNAMIC_TABLE: 'Table',
  WATERMARK: 'Watermark',
  VIRTUAL_COMBINATION: 'Group',
}

export const look: Same<typeof zh.look> = { initiatorFills: 'To be filled in', signerFills: 'Filled in by the signer' }

export const canvas: Same<typeof zh.canvas> = { named: '{{type}} “{{name}}”', box: '{{type}} {{owner}} page {{page}}' }
