// An office in a process of its own, to be killed, or to end by itself at SIGUSR2. Arguments: its folder, LibreOffice's
// program.
import { Office } from '../../src/sandbox/convert/office/office.ts'
import { docxOfLines } from './office-files.ts'

process.once('SIGUSR2', () => process.exit(3))
const [folder = '', program = ''] = process.argv.slice(2)
await new Office({ folder, program, signal: new AbortController().signal }).toPdf('docx', async () =>
  docxOfLines('采购合同'),
)
