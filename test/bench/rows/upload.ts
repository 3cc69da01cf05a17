// A PDF of 59 MB through the gateway, beside Tencent's own SDK called directly. Both send the same bytes to the same
// stand-in; the gateway's memory and loop are its own.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, rmSync, statSync } from 'node:fs'
import { appendFile, copyFile, readFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sandboxKeys, SANDBOX_OPERATOR } from '../../../src/gateway/settings/environments.ts'
import { OwnGateway } from '../../e2e/own-gateway.ts'
import { treeMemoryMb } from '../../soak/memory.ts'
import type { Bench } from '../bench.ts'
import { inTurn } from '../in-turn.ts'
import type { Row } from '../row.ts'

const NAME = '采购合同.pdf'
const SIZE_MB = 59
const AT_ONCE = 4
/** Rounds with the memory and the loop watched, which takes time of its own. */
const WATCHED = 3
/** After this a server that has started is at rest, ms. */
const REST_MS = 5000
const SAMPLE_MS = 50
/** The loop's watch writes four times a second. */
const WRITTEN_MS = 600

const here = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const watchLoop = fileURLToPath(new URL('../../soak/watch-loop.mjs', import.meta.url))

interface Uploaded {
  readonly ms: number
  readonly fileId: string
}

export async function uploadRows(bench: Bench): Promise<readonly Row[]> {
  const original = await bench.file('upload')
  const own = new OwnGateway(['--import', watchLoop])
  const standIn = fork(here('stand-in.mjs'))
  const [port] = (await once(standIn, 'message')) as [number]
  const keys = [sandboxKeys.secretId, sandboxKeys.secretKey, SANDBOX_OPERATOR, NAME]
  const sdk = fork(here('sdk-upload.mjs'), [`127.0.0.1:${port}`, ...keys])
  await once(sdk, 'message')
  const watchFile = path.join(own.folder, 'watch.json')
  let made = 0
  /** What Tencent already has is not sent again: each upload has a file of its own. */
  const newFile = async () => {
    made += 1
    const file = path.join(bench.folder, `upload-${made}.pdf`)
    await copyFile(original, file)
    await appendFile(file, `\n% ${made}\n`)
    return file
  }
  try {
    await own.start({ SOAK_WATCH: watchFile, LUOKUAN_ESS_FILE_ENDPOINT: `http://127.0.0.1:${port}` })
    const pid = own.pids[0]!
    await sleep(REST_MS)
    const restMb = treeMemoryMb(pid)
    const watched = async (count: number) => {
      const files = await Promise.all(Array.from({ length: count }, newFile))
      own.signal('SIGUSR2')
      let peakMb = 0
      const sampling = setInterval(() => (peakMb = Math.max(peakMb, treeMemoryMb(pid))), SAMPLE_MS)
      await Promise.all(files.map((file) => byGateway(own.address, file))).finally(() => clearInterval(sampling))
      await sleep(WRITTEN_MS)
      const { silenceMs } = JSON.parse(await readFile(watchFile, 'utf8')) as { silenceMs: number }
      files.forEach((file) => rmSync(file))
      return { aboveRestMb: peakMb - restMb, silenceMs }
    }
    const alone: Awaited<ReturnType<typeof watched>>[] = []
    for (let round = 0; round < WATCHED; round += 1) alone.push(await watched(1))
    const several = await watched(AT_ONCE)
    let file = ''
    const fileIds: string[] = []
    // Both sides of a round send the same file.
    const side = (upload: (file: string) => Promise<Uploaded>) => async () => {
      const isFirst = fileIds.length % 2 === 0
      if (isFirst) file = await newFile()
      const { ms, fileId } = await upload(file)
      fileIds.push(fileId)
      if (!isFirst) rmSync(file)
      return ms
    }
    const times = await inTurn(
      bench.rounds,
      side((sent) => byGateway(own.address, sent)),
      side((sent) => bySdk(sdk, sent)),
    )
    await expectSame(`http://127.0.0.1:${port}`, fileIds)
    const bar = { of: 'value', atMost: Math.floor((4 * statSync(original).size) / 1024 / 1024) } as const
    const group = 'upload'
    return [
      {
        group,
        what: `upload of ${SIZE_MB} MB through the gateway`,
        unit: 'ms',
        ours: times.ours,
        theirs: { name: 'Tencent’s SDK', values: times.theirs },
        bar: { of: 'ratio', atMost: 1.3 },
      },
      { group, what: 'the same: peak memory above rest', unit: 'MB', ours: alone.map((one) => one.aboveRestMb), bar },
      {
        group,
        what: 'the same: longest silence of the event loop',
        unit: 'ms',
        ours: alone.map((one) => one.silenceMs),
        bar: { of: 'value', atMost: 100 },
      },
      {
        group,
        what: `${AT_ONCE} such uploads at once: peak memory above rest`,
        unit: 'MB',
        ours: [several.aboveRestMb],
      },
      {
        group,
        what: `${AT_ONCE} such uploads at once: longest silence of the event loop`,
        unit: 'ms',
        ours: [several.silenceMs],
      },
    ]
  } finally {
    sdk.disconnect()
    standIn.disconnect()
    await own.stop()
  }
}

/** Two ids that follow each other are of one file, sent by each side: the bodies are the same, byte for byte. */
async function expectSame(standIn: string, fileIds: readonly string[]): Promise<void> {
  const received = (await (await fetch(standIn)).json()) as Readonly<Record<string, string>>
  for (let at = 0; at < fileIds.length; at += 2) {
    const [one, other] = [received[fileIds[at]!], received[fileIds[at + 1]!]]
    if (one === undefined || one !== other) throw new Error(`Upload ${at / 2}: not the same work: ${one} and ${other}`)
  }
  if (new Set(Object.values(received)).size < fileIds.length / 2)
    throw new Error('Files of several rounds are the same.')
}

async function byGateway(address: string, file: string): Promise<Uploaded> {
  const start = performance.now()
  const asked = request(`${address}/api/files`, {
    method: 'POST',
    headers: {
      origin: address,
      'content-type': 'application/pdf',
      'content-length': statSync(file).size,
      'x-file-name': encodeURIComponent(NAME),
    },
  })
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>
  await pipeline(createReadStream(file), asked)
  const [response] = await answered
  const { fileId } = (await json(response)) as { readonly fileId?: string }
  if (fileId === undefined) throw new Error(`The gateway answered ${response.statusCode}.`)
  return { ms: performance.now() - start, fileId }
}

async function bySdk(sdk: ChildProcess, file: string): Promise<Uploaded> {
  const answered = once(sdk, 'message') as Promise<[Uploaded]>
  sdk.send(file)
  return (await answered)[0]
}
