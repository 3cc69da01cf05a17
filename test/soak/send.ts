// What a person does with one contract: upload, preview, send; again where the gateway says so.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Books } from './books.ts'
import type { Contract } from './contract.ts'
import type { Answer, Person } from './person.ts'

/** The first answer that is no "come again", and no broken connection. Both end at `until`, ms since 1970. */
export async function persist(ask: () => Promise<Answer>, until: number): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    const comeAgain = answer.status === 503 || answer.status === 0 || answer.status === 429
    if (!comeAgain || Date.now() > until) return answer
    await sleep(answer.again > 0 ? answer.again * 1000 : 300)
  }
}

export interface Uploaded {
  readonly fileId: string
  readonly sha256: string
}

export async function upload(person: Person, { file }: Contract, until: number): Promise<Uploaded | null> {
  const headers = { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent('采购合同.pdf') }
  const { json } = await persist(() => person.ask('POST', '/api/files', { body: file, headers }), until)
  const { fileId, sha256 } = json as Partial<Uploaded>
  return fileId && sha256 ? { fileId, sha256 } : null
}

export function preview(person: Person, { draftId, request }: Contract, { fileId }: Uploaded, until: number) {
  return persist(() => person.ask('POST', '/api/previews', { body: { draftId, fileId, request } }), until)
}

/** Sends, and enters in the books what the gateway answers. A broken connection is not tried again here. */
export async function send(
  person: Person,
  { draftId, name, request }: Contract,
  { fileId, sha256 }: Uploaded,
  books: Books,
): Promise<Answer> {
  books.names.add(name)
  const answer = await person.ask('POST', '/api/sends', { body: { draftId, fileId, sha256, request } })
  const flowId = flowIdOf(answer.json)
  if (answer.status === 201 && flowId !== null) books.told.set(name, flowId)
  return answer
}

export function flowIdOf(json: Readonly<Record<string, unknown>>): string | null {
  const { flowId } = (json['send'] ?? {}) as { flowId?: string | null }
  return flowId ?? null
}
