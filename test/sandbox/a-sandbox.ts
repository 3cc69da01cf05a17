// A sandbox for one test file, and Tencent's own SDK pointed at it, unchanged.
import { readFileSync } from 'node:fs'
import { ess } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ess/index.js'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import {
  createSandbox,
  SANDBOX_SECRET_ID,
  SANDBOX_SECRET_KEY,
  type Sandbox,
  type SandboxOptions,
} from '../../src/sandbox/create-sandbox.ts'
import { onPglite, onPostgresql, postgresqlAnswers } from '../database/stores.ts'

export type Client = InstanceType<typeof ess.v20201111.Client>
type Call<K extends keyof Client> = Client[K] extends (request: infer R, ...rest: never[]) => Promise<unknown>
  ? R
  : never
export type CreateFlowRequest = Call<'CreateFlowByFiles'>

export const operator = { UserId: '19561039c99fe825a934a132520fde6a' }

export interface Bench {
  readonly address: string
  /**
   * Moves the sandbox's clock on, and the caller's with it: a signature is made with the one and held against the
   * other.
   */
  travel(ms: number): void
  /** Sets both clocks; ms since 1970. */
  travelTo(moment: number): void
  /** Back to now. */
  home(): void
  client(credential?: { secretId: string; secretKey: string }): Client
  /** Uploads a test PDF (or bytes) and answers its file id. */
  upload(name: string, bytes?: Uint8Array): Promise<string>
  sandbox(): Sandbox
}

const folder = new URL('../pdfs/files/', import.meta.url)

export function testFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

/** PostgreSQL where one answers, since it is quicker to make; store.test.ts proves both kinds. */
export function startSandbox(options: Partial<SandboxOptions> = {}): Bench {
  let sandbox: Sandbox | undefined
  let address = ''
  let time: number | undefined
  beforeAll(async () => {
    const { url, folder: dataFolder, schemaName } = postgresqlAnswers ? onPostgresql() : onPglite()
    sandbox = await createSandbox({
      port: 0,
      dataFolder,
      databaseUrl: url,
      schemaName,
      now: () => time ?? Date.now(),
      ...options,
    })
    address = await sandbox.listen()
  }, 60_000)
  afterAll(() => sandbox?.close())
  afterEach(() => bench.home())
  const bench: Bench = {
    get address() {
      return address
    },
    travel: (ms) => bench.travelTo(Date.now() + ms),
    travelTo: (moment) => {
      time = moment
      vi.useFakeTimers({ toFake: ['Date'], now: time })
    },
    home: () => {
      time = undefined
      vi.useRealTimers()
    },
    client: (credential = { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY }) =>
      clientAt(address, credential),
    upload: async (name, bytes = testFile(name)) => {
      const { FileIds } = await bench.client().UploadFiles({
        BusinessType: 'DOCUMENT',
        FileInfos: [{ FileName: name, FileBody: Buffer.from(bytes).toString('base64') }],
      })
      return FileIds![0]!
    },
    sandbox: () => sandbox!,
  }
  return bench
}

export function clientAt(
  address: string,
  credential = { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY },
): Client {
  return new ess.v20201111.Client({
    credential,
    region: '',
    profile: { httpProfile: { endpoint: new URL(address).host, protocol: 'http://' } },
  })
}

/** The code of the error that a call ends with; 'accepted' where it ends well. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)
  }
}

/** A request that is good, on an uploaded file of at least one page. */
export function aRequest(fileId: string, changes: Partial<CreateFlowRequest> = {}): CreateFlowRequest {
  return { Operator: operator, FlowName: '采购合同', FileIds: [fileId], Approvers: [aPerson()], ...changes }
}

export function aPerson(changes: object = {}): NonNullable<CreateFlowRequest['Approvers']>[number] {
  return {
    ApproverType: 1,
    ApproverName: '李四',
    ApproverMobile: '15100000000',
    NotifyType: 'none',
    SignComponents: [aComponent({ ComponentType: 'SIGN_SIGNATURE' })],
    ...changes,
  }
}

export function aComponent(changes: object = {}) {
  return {
    ComponentType: 'TEXT',
    FileIndex: 0,
    ComponentPage: 1,
    ComponentPosX: 100,
    ComponentPosY: 120,
    ComponentWidth: 119,
    ComponentHeight: 43,
    ...changes,
  }
}
