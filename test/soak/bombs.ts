// Files that are dear to open, while somebody else works.
import { setTimeout as sleep } from 'node:timers/promises'
import { bombDocuments, bombPdfs, type BombFile } from './bomb-files.ts'
import { Books } from './books.ts'
import { newContract } from './contract.ts'
import { Person } from './person.ts'
import { persist, preview, send, upload } from './send.ts'
import type { Servers } from './servers.ts'
import { Tally } from './tally.ts'

const endings: Readonly<Record<string, string>> = { 'text/html': 'html', 'text/plain': 'txt' }

export interface BombOptions {
  /** 1 takes the bombs whole. */
  readonly scale: number
  /** Whether documents are converted too, for which LibreOffice is started. */
  readonly documents: boolean
}

export async function runBombs(servers: Servers, { scale, documents }: BombOptions): Promise<Tally> {
  const tally = new Tally('bombs, and one person beside them', 'files and contracts')
  const books = new Books()
  const bomber = new Person(() => servers.address, tally)
  const worker = new Person(() => servers.address, tally)
  await Promise.all([bomber.logIn(servers.token), worker.logIn(servers.token)])
  const files = [...bombPdfs(scale), ...(documents ? bombDocuments(scale) : [])]
  servers.forgetSilence()
  let isOver = false
  const working = work()
  for (const file of files) {
    await (file.type === 'application/pdf' ? throwPdf(file) : throwDocument(file))
    tally.tried++
  }
  isOver = true
  await working
  tally.watch(await servers.watched())
  tally.tried += books.names.size
  await books.close(servers.sandboxAddress, worker, tally)
  bomber.leave()
  worker.leave()
  return tally

  /** Through all that opens a PDF: the upload, the preview, the contract, and the signed file. */
  async function throwPdf({ name, bytes }: BombFile): Promise<void> {
    const bomb = { ...newContract(0), file: Buffer.from(bytes) }
    const late = Date.now() + 300_000
    const file = await upload(bomber, bomb, late)
    tally.note(`${name}: ${file === null ? 'not taken' : 'taken'}`)
    if (file === null) return
    const shown = await preview(bomber, bomb, file, late)
    tally.note(`${name}: preview ${shown.status} ${shown.code}`)
    const again = await preview(bomber, bomb, file, late)
    tally.note(`${name}: preview again ${again.status} ${again.code}`)
    const sent = await persist(() => send(bomber, bomb, file, books), late)
    tally.note(`${name}: send ${sent.status} ${sent.code}`)
  }

  async function throwDocument({ name, type, bytes }: BombFile): Promise<void> {
    const late = Date.now() + 300_000
    const headers = {
      'content-type': 'application/octet-stream',
      'x-file-name': `bomb.${endings[type] ?? 'docx'}`,
    }
    const ask = () => bomber.ask('POST', '/api/conversions', { body: Buffer.from(bytes), headers })
    const begun = await persist(ask, late)
    let { status, code } = begun
    const { conversionId } = begun.json as { conversionId?: string }
    while (conversionId && Date.now() < late) {
      const path = `/api/conversions/${conversionId}`
      const asked = await persist(() => bomber.ask('GET', path, { route: '/api/conversions/{id}' }), late)
      ;({ status, code } = asked)
      const { status: state = '', message = '' } = asked.json as { status?: string; message?: string }
      if (status !== 200 || state !== 'converting') {
        code ||= `${state} ${message}`
        break
      }
      await sleep(1000)
    }
    tally.note(`${name}: conversion ${status} ${code}`)
  }

  async function work(): Promise<void> {
    for (let number = 0; !isOver; number++) {
      const contract = newContract(number)
      const late = Date.now() + 120_000
      const file = await upload(worker, contract, late)
      if (file !== null) {
        await preview(worker, contract, file, late)
        await persist(() => send(worker, contract, file, books), late)
      }
      await sleep(500)
    }
  }
}
