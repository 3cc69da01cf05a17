// A server that plays Tencent as badly as a test wants it: it answers, refuses, hangs, or breaks the connection.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeCall {
  readonly action: string
  readonly request: Readonly<Record<string, unknown>>
  readonly headers: IncomingMessage['headers']
}

/** An answer (what stands in `Response`), or what to do with the connection. */
export type FakeAnswer = Readonly<Record<string, unknown>> | 'hang' | 'drop' | ((response: ServerResponse) => void)
type Behaviour = (call: FakeCall) => FakeAnswer | Promise<FakeAnswer>

export interface FakeTencent {
  readonly origin: string
  readonly calls: FakeCall[]
  callsOf(action: string): FakeCall[]
  /** What the action does from now on. */
  on(action: string, behaviour: Behaviour): void
  /** What is fetched by GET. */
  readonly files: Map<string, { type: string; content: Buffer } | { redirect: string }>
  close(): Promise<void>
}

export function refusal(Code: string, Message: string): FakeAnswer {
  return { Error: { Code, Message } }
}

export async function startFakeTencent(): Promise<FakeTencent> {
  const behaviours = new Map<string, Behaviour>(Object.entries(friendly))
  const calls: FakeCall[] = []
  const files: FakeTencent['files'] = new Map()
  const server = createServer((request, response) => {
    void (request.method === 'GET' ? sendFile(files, request, response) : answer(request, response))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const call = {
      action: String(request.headers['x-tc-action']),
      request: JSON.parse(Buffer.concat(chunks).toString()),
      headers: request.headers,
    }
    calls.push(call)
    const result = (await behaviours.get(call.action)?.(call)) ?? refusal('InvalidAction', 'unknown')
    if (result === 'hang') return
    if (result === 'drop') return void request.socket.destroy()
    if (typeof result === 'function') return result(response)
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ Response: { ...result, RequestId: `request-${calls.length}` } }))
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    calls,
    callsOf: (action) => calls.filter((call) => call.action === action),
    on: (action, behaviour) => void behaviours.set(action, behaviour),
    files,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function sendFile(
  files: FakeTencent['files'],
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = files.get(url)
  if (!file) return void response.writeHead(404).end()
  if ('redirect' in file) return void response.writeHead(302, { location: file.redirect }).end()
  response.writeHead(200, { 'content-type': file.type }).end(file.content)
}

const newId = () => randomUUID().replaceAll('-', '')

const friendly: Record<string, Behaviour> = {
  UploadFiles: () => ({ FileIds: [newId()], TotalCount: 1 }),
  CreateFlowByFiles: ({ request }) =>
    request.NeedPreview === true
      ? { PreviewUrl: 'https://preview.example.com/a.pdf' }
      : { FlowId: newId(), Approvers: [{ SignId: '', RecipientId: 'recipient-1', ApproverRoleName: '甲方' }] },
  CreateFileConvertTask: () => ({ TaskId: newId() }),
  DescribeFileConvertTask: ({ request }) => ({
    TaskId: request.TaskId,
    TaskStatus: 8,
    TaskMessage: '任务处理完成',
    ResourceId: 'converted1',
  }),
  // Of nobody: what a contract's parties do is told where a test says it.
  DescribeFlowInfo: () => ({ FlowDetailInfos: [] }),
  DescribeFlowBriefs: ({ request }) => ({
    FlowBriefs: [{ FlowId: (request.FlowIds as string[])[0], FlowName: '合同', FlowStatus: 1 }],
  }),
}
