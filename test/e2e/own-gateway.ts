// A gateway and a sandbox of a test's own: each a process, so that one can be killed and started again.
import { expect } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeNewStore } from '../../src/database/new-store.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

const callbackKey = 'k'.repeat(32)
const callbackToken = 'a-callback-token'

export interface SandboxFault {
  readonly code?: string
  readonly delayMs?: number
  readonly drop?: 'before' | 'after'
}

interface Flow {
  readonly flowId: string
  readonly request: { readonly FlowName: string; readonly [key: string]: unknown }
}

export class OwnGateway {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'luokuan-e2e-'))
  private ports: { gateway: number; sandbox: number } | null = null
  private gateway: ChildProcess | null = null
  private sandbox: ChildProcess | null = null
  /** All that the processes wrote, to look for what must not be in a log. */
  output = ''

  private readonly nodeArguments: readonly string[]

  /** `nodeArguments`: for Node itself, before the program. */
  constructor(nodeArguments: readonly string[] = []) {
    this.nodeArguments = nodeArguments
  }

  get address(): string {
    return `http://127.0.0.1:${this.ports?.gateway}`
  }

  get sandboxAddress(): string {
    return `http://127.0.0.1:${this.ports?.sandbox}`
  }

  async start(env: NodeJS.ProcessEnv = {}, sandboxEnv: NodeJS.ProcessEnv = {}): Promise<void> {
    this.ports = { gateway: await freePort(), sandbox: await freePort() }
    await makeNewStore()
    await this.startSandbox(sandboxEnv)
    await this.startGateway(env)
  }

  async startSandbox(env: NodeJS.ProcessEnv = {}): Promise<void> {
    this.sandbox = this.run('sandbox', env)
    await this.answers(`${this.sandboxAddress}/_sandbox/flows`)
  }

  async startGateway(env: NodeJS.ProcessEnv = {}): Promise<void> {
    this.gateway = this.run('serve', env)
    await this.answers(`${this.address}/api/health`)
  }

  /** As a power cut would: nothing is written down any more. */
  async killGateway(): Promise<void> {
    await kill(this.gateway)
  }

  async killSandbox(): Promise<void> {
    await kill(this.sandbox)
  }

  get pids(): readonly number[] {
    return [this.gateway, this.sandbox].flatMap((child) => child?.pid ?? [])
  }

  signal(name: NodeJS.Signals): void {
    for (const child of [this.gateway, this.sandbox]) child?.kill(name)
  }

  async stop(): Promise<void> {
    await kill(this.gateway)
    await kill(this.sandbox)
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Arms the next calls of an action. */
  async arm(action: string, fault: SandboxFault, times = 1): Promise<void> {
    const response = await fetch(`${this.sandboxAddress}/_sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, fault, times }),
    })
    expect(response.ok).toBe(true)
  }

  /** The contracts of a name that exist. */
  async flows(flowName: string): Promise<readonly Flow[]> {
    const response = await fetch(`${this.sandboxAddress}/_sandbox/flows`)
    const body = (await response.json()) as { flows: readonly Flow[] }
    return body.flows.filter((flow) => flow.request.FlowName === flowName)
  }

  /** From now on the sandbox tells this gateway what becomes of contracts. */
  async callBack(): Promise<void> {
    const response = await fetch(`${this.sandboxAddress}/_sandbox/callbacks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: `${this.address}/callbacks/tencent`, encryptKey: callbackKey, token: callbackToken }),
    })
    expect(response.ok).toBe(true)
  }

  private run(command: string, env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, [...this.nodeArguments, 'build/server/luokuan.mjs', command], {
      cwd: root,
      env: {
        ...process.env,
        LUOKUAN_HOST: '',
        LUOKUAN_PORT: String(this.ports?.gateway),
        LUOKUAN_ACCESS_TOKEN: '',
        LUOKUAN_ESS: '',
        LUOKUAN_SANDBOX_PORT: String(this.ports?.sandbox),
        LUOKUAN_DATA: this.folder,
        DATABASE_URL: '',
        // Nobody listens there: a callback would settle what these tests leave unknown.
        LUOKUAN_SANDBOX_CALLBACK_URL: 'http://127.0.0.1:9/',
        LUOKUAN_CALLBACK_KEY: callbackKey,
        LUOKUAN_CALLBACK_TOKEN: callbackToken,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    return child
  }

  private async answers(url: string): Promise<void> {
    await expect
      .poll(
        () =>
          fetch(url).then(
            (response) => response.status < 500,
            () => false,
          ),
        { timeout: 100_000, message: `${url} answers` },
      )
      .toBe(true)
  }
}

async function kill(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
