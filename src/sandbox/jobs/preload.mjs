// Loads the packages that the jobs use, before the TypeScript loader slows that down.
import { fillInNode20 } from '../../document/node-20.mjs'

// Before pdf.js is loaded.
fillInNode20()
await Promise.all([
  import('pdfjs-dist/legacy/build/pdf.mjs'),
  import('@cantoo/pdf-lib'),
  import('@pdf-lib/fontkit'),
  import('subset-font'),
  import('htmlparser2'),
])
