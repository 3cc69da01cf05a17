// A gateway to test with: a store of its own, time that passes at once, and its log kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { createGateway, type Gateway, type GatewayOptions } from '../../../src/gateway/gateway.ts'
import { readSettings, type Settings } from '../../../src/gateway/settings/settings.ts'
import type { Timing } from '../../../src/gateway/runtime/timing.ts'
import { onPglite, onPostgresql, postgresqlAnswers, temporaryFolder, type StorePlace } from '../../database/stores.ts'
import type { FakeTencent } from './fake-tencent.ts'

/** Sleeping takes no time; the clock goes forward by what was slept. */
export function instantTiming(): Timing & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    clock: () => slept.reduce((sum, ms) => sum + ms, 0),
    sleep: async (ms) => void slept.push(ms),
    random: () => 1,
  }
}

export const keys = { secretId: 'AKIDfaketestsecretid0001', secretKey: 'FAKEtestSECRETkey0000000000000001' }

/** For tests in which it does not matter: the one that is quicker to make. */
export function onAnyStore(): StorePlace {
  return postgresqlAnswers ? onPostgresql() : onPglite()
}

export interface TestGateway extends Gateway {
  readonly log: string[]
  readonly timing: ReturnType<typeof instantTiming>
  readonly settings: Settings
  request(method: 'GET' | 'POST' | 'DELETE', url: string, options?: RequestOptions): Promise<LightMyRequestResponse>
  upload(name?: string): Promise<{ fileId: string; sha256: string }>
}

interface RequestOptions {
  readonly body?: string | object | Buffer
  readonly headers?: Record<string, string>
}

export async function startGateway(
  place: StorePlace,
  tencent: Pick<FakeTencent, 'origin'>,
  changes: Partial<Settings> = {},
  limits: Pick<GatewayOptions, 'slowness' | 'watchMs'> = {},
): Promise<TestGateway> {
  const dataFolder = place.url === undefined ? place.folder : temporaryFolder()
  const pageFolder = path.join(dataFolder, 'page')
  mkdirSync(pageFolder, { recursive: true })
  writeFileSync(path.join(pageFolder, 'index.html'), '<!doctype html><title>Luokuan</title>')
  const settings: Settings = {
    ...readSettings({}),
    ...keys,
    ess: 'sandbox',
    // What Tencent is asked stands in the tests.
    watchesContracts: false,
    operatorUserId: 'yDoperator',
    endpoints: { ess: tencent.origin, file: tencent.origin, essbasic: tencent.origin },
    databaseUrl: place.url,
    dataFolder,
    ...changes,
  }
  const log: string[] = []
  const timing = instantTiming()
  const target = { write: (line: string) => log.push(line) }
  const gateway = await createGateway({
    settings,
    pageFolder,
    version: '1.2.3',
    log: target,
    timing,
    schemaName: place.schemaName,
    ...limits,
  })
  const request: TestGateway['request'] = (method, url, { body, headers = {} } = {}) =>
    gateway.app.inject({
      method,
      url,
      headers: {
        host: '127.0.0.1:7300',
        ...(method !== 'GET' && { origin: 'http://127.0.0.1:7300' }),
        ...(settings.accessToken && { authorization: `Bearer ${settings.accessToken}` }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    })
  return {
    ...gateway,
    log,
    timing,
    settings,
    request,
    upload: async (name = 'a4-four-pages.pdf') => (await uploadTo(request, testPdf(name))).json(),
  }
}

export function uploadTo(request: TestGateway['request'], body: Buffer, name = '合同.pdf') {
  return request('POST', '/api/files', {
    body,
    headers: { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(name) },
  })
}

export function testPdf(name: string): Buffer {
  return readFileSync(new URL(`../../pdfs/files/${name}`, import.meta.url))
}

/** A request of one person, with data that must be found in no log. */
export const flowRequest = {
  FlowName: '采购合同',
  Approvers: [
    {
      ApproverType: 1,
      ApproverName: '典子谦',
      ApproverMobile: '13200000000',
      ApproverIdCardNumber: '620000198802020000',
      SignComponents: [],
    },
  ],
}
