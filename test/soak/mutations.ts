// Nearly right requests to every route of the gateway and every action of the sandbox, and nearly right imports.
import fc from 'fast-check'
import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import { checkRequest } from '../../src/contract/checks/check.ts'
import { newDraft } from '../../src/contract/draft/new-draft.ts'
import { importJson } from '../../src/contract/request/from-request.ts'
import { toRequest } from '../../src/contract/request/to-request.ts'
import { SANDBOX_SECRET_ID, SANDBOX_SECRET_KEY } from '../../src/sandbox/create-sandbox.ts'
import { documentedActions, type DocumentedAction } from '../conformance/documented.ts'
import { Books } from './books.ts'
import { newContract } from './contract.ts'
import { mutated, valuesOf, type Schema } from './mutate.ts'
import { Person } from './person.ts'
import { flowIdOf, send, upload } from './send.ts'
import type { Servers } from './servers.ts'
import { Tally } from './tally.ts'

export interface MutationOptions {
  /** For each route and for each action. */
  readonly requests: number
  readonly imports: number
  readonly seed: number
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly body: Schema | null
  readonly bodyType: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
}

const JSON_TYPE = 'application/json'

/** Ids that exist, by the names under which the routes and the actions know them. */
type Known = Readonly<Record<string, string>>

/** Ends when everybody leaves, so that it is not asked for an answer. */
const STREAM = '/api/flows/events'

export async function runMutations(servers: Servers, options: MutationOptions): Promise<Tally> {
  const tally = new Tally('mutated imports and requests', 'imports and requests', ['not-sent', 'no-answer'])
  servers.forgetSilence()
  runImports(tally, options)
  const person = new Person(() => servers.address, tally)
  const known = await knownThings(person, servers, tally)
  const { json } = await person.ask('GET', '/api/openapi.json')
  const named = (ref: string) => schemaAt(json, ref)
  for (const operation of operationsOf(json))
    await runOperation(person, operation, { named, known, token: servers.token }, tally, options)
  for (const action of documentedActions) await runAction(servers.sandboxAddress, action, known, tally, options)
  tally.watch(await servers.watched())
  person.leave()
  return tally
}

function runImports(tally: Tally, { imports, seed }: MutationOptions): void {
  const requests = documentedActions
    .filter(({ action }) => action === 'CreateFlowByFiles')
    .flatMap(({ examples }) => examples.map(({ request }) => request))
  const draft = newDraft({ id: 'file', name: '采购合同.pdf', size: 1 })
  const text = fc
    .constantFrom(...requests)
    .chain(mutated)
    .map((value) => JSON.stringify(value))
  for (const one of fc.sample(text, { numRuns: imports, seed })) {
    tally.tried++
    try {
      const result = importJson(one, { draft, pageCount: 4, owner: 'initiator', waive: true })
      tally.answered('import', 200, result.ok ? 'taken' : 'refused')
      if (!result.ok) continue
      const request = toRequest(result.draft)
      checkRequest(request, { now: Date.now(), document: null, stage: 'draft' })
      JSON.stringify(request)
    } catch (error) {
      tally.answered('import', 500, `${String(error)} ${one.slice(0, 300)}`)
    }
  }
}

async function runOperation(
  person: Person,
  { method, path, body, bodyType, parameters }: Operation,
  { named, known, token }: { readonly named: (ref: string) => Schema; readonly known: Known; readonly token: string },
  tally: Tally,
  { requests, seed }: MutationOptions,
): Promise<void> {
  const inPlace = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map(({ name, schema }) => [
            name,
            fc.oneof(fc.constant(known[name] ?? ''), valuesOf(schema, named).map(textOf)),
          ]),
      ),
    )
  const asked = fc.record({
    params: inPlace('path'),
    query: inPlace('query'),
    body:
      body === null
        ? fc.constant(undefined)
        : bodyType === JSON_TYPE
          ? valuesOf(body, named).chain((value) => fc.constantFrom(withKnown(value, known), value))
          : fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes])),
  })
  for (const { params, query, body: sent } of fc.sample(asked, { numRuns: requests, seed })) {
    tally.tried++
    const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => safe(params[name] ?? 'x') || 'x')
    const pairs = Object.entries(query).map(([name, value]) => `${safe(name)}=${safe(value)}`)
    const headers = {
      authorization: `Bearer ${token}`,
      ...(bodyType !== JSON_TYPE && { 'content-type': bodyType, 'x-file-name': 'a.html' }),
    }
    const address = pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled
    person.move()
    await person.ask(method, address, { route: path, body: sent, headers })
  }
}

/** The SDK's client, since signing is its work. */
async function runAction(
  address: string,
  { version, action, examples }: DocumentedAction,
  known: Known,
  tally: Tally,
  { requests, seed }: MutationOptions,
): Promise<void> {
  const client = new CommonClient(new URL(address).host, version, {
    credential: { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY },
    region: '',
    profile: { httpProfile: { protocol: 'http://' } },
  })
  const values = fc.constantFrom(...examples.map(({ request }) => withKnown(request, known))).chain(mutated)
  for (const value of fc.sample(values, { numRuns: requests, seed })) {
    tally.tried++
    const begin = performance.now()
    const code = await client.request(action, value as never).then(
      () => '',
      (error: unknown) => (error as { code?: string }).code || String(error),
    )
    // Tencent answers 200 with an error inside; a fault of its own is InternalError without more.
    tally.answered(action, code === 'InternalError' ? 500 : 200, code, performance.now() - begin)
  }
}

/** A contract that was sent, so that not everything is asked of what does not exist. */
async function knownThings(person: Person, { token }: Servers, tally: Tally): Promise<Known> {
  await person.logIn(token)
  const books = new Books()
  const contract = newContract(0)
  const late = Date.now() + 60_000
  const file = await upload(person, contract, late)
  if (file === null) throw new Error('No file was taken.')
  const { json } = await send(person, contract, file, books)
  const { id: sendId = '' } = (json.send ?? {}) as { id?: string }
  const flowId = flowIdOf(json) ?? ''
  tally.note(`a contract to ask of: ${flowId === '' ? 'none' : 'made'}`)
  return { ...file, draftId: contract.draftId, sendId, flowId, FlowId: flowId }
}

/** A value with the ids that exist in place of others of their names, in whatever depth. */
function withKnown(value: unknown, known: Known): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withKnown(item, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'FlowIds'
        ? [known['FlowId']]
        : key === 'FileIds'
          ? [known['fileId']]
          : (known[key] ?? withKnown(inner, known)),
    ]),
  )
}

function operationsOf(openapi: Readonly<Record<string, unknown>>): readonly Operation[] {
  const paths = openapi.paths as Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(() => path !== STREAM)
      .map(([method, { requestBody, parameters = [] }]) => {
        const [[bodyType, { schema: body }] = [JSON_TYPE, { schema: null }]] = Object.entries(
          requestBody?.content ?? {},
        )
        return { method: method.toUpperCase(), path, body, bodyType, parameters }
      }),
  )
}

interface OperationObject {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly parameters?: Operation['parameters']
}

function schemaAt(openapi: Readonly<Record<string, unknown>>, ref: string): Schema {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], openapi) as Schema
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** For an address. Half a surrogate has no UTF-8 and becomes U+FFFD. */
function safe(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}
