// A gateway and the fake Tencent that it calls, opened and closed for the tests of a file or of a describe block.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Settings } from '../../../src/gateway/settings/settings.ts'
import { slow, type StorePlace } from '../../database/stores.ts'
import { onAnyStore, startGateway, type TestGateway } from './a-gateway.ts'
import { startFakeTencent, type FakeTencent } from './fake-tencent.ts'

export interface UploadedFile {
  readonly fileId: string
  readonly sha256: string
}

interface Options {
  /** Where its store is; by default the kind that is quicker to make. */
  readonly place?: () => StorePlace
  readonly settings?: Partial<Settings>
  /** What it calls; by default a fake of its own, which is closed with it. Asked once the tests begin. */
  readonly origin?: () => string
  /** Uploads a contract before the tests; without it `file` must not be read. */
  readonly withFile?: boolean
}

/** One for all tests. What it gives back can be used inside of tests and hooks alone. */
export function openGateway({ place = onAnyStore, settings, origin, withFile = false }: Options = {}) {
  const gateway = later<TestGateway>('the gateway')
  const tencent = later<FakeTencent>('the fake Tencent')
  const file = later<UploadedFile>('the uploaded file')
  beforeAll(async () => {
    if (!origin) tencent.value = await startFakeTencent()
    gateway.value = await startGateway(place(), { origin: origin?.() ?? tencent.now().origin }, settings)
    if (withFile) file.value = await gateway.value.upload()
  }, slow.timeout)
  afterAll(async () => {
    await gateway.value?.close()
    await tencent.value?.close()
  }, slow.timeout)
  return {
    gateway: gatewayOf(gateway.now),
    tencent: tencentOf(tencent.now),
    file: {
      get fileId() {
        return file.now().fileId
      },
      get sha256() {
        return file.now().sha256
      },
    },
  }
}

/** As many as a test opens, with a fake Tencent of its own for each test. What is still open is broken off after it. */
export function openGatewaysInTests(settings?: Partial<Settings>) {
  const opened: TestGateway[] = []
  const tencent = later<FakeTencent>('the fake Tencent')
  beforeEach(async () => {
    tencent.value = await startFakeTencent()
  })
  afterEach(async () => {
    for (const gateway of opened.splice(0).reverse()) await gateway.close(0)
    await tencent.value?.close()
  }, slow.timeout)
  return {
    tencent: tencentOf(tencent.now),
    open: async (place: StorePlace) => {
      const gateway = await startGateway(place, tencent.now(), settings)
      opened.push(gateway)
      return gateway
    },
  }
}

/** What hooks make and tests use. */
function later<T>(name: string) {
  const held: { value: T | undefined; now: () => T } = {
    value: undefined,
    now: () => {
      if (held.value === undefined) throw new Error(`${name} is not there yet`)
      return held.value
    },
  }
  return held
}

function gatewayOf(now: () => TestGateway): TestGateway {
  return {
    get app() {
      return now().app
    },
    get store() {
      return now().store
    },
    get log() {
      return now().log
    },
    get timing() {
      return now().timing
    },
    get settings() {
      return now().settings
    },
    request: (...request) => now().request(...request),
    upload: (name) => now().upload(name),
    close: (limitMs) => now().close(limitMs),
  }
}

function tencentOf(now: () => FakeTencent): FakeTencent {
  return {
    get origin() {
      return now().origin
    },
    get calls() {
      return now().calls
    },
    get files() {
      return now().files
    },
    callsOf: (action) => now().callsOf(action),
    on: (action, behaviour) => now().on(action, behaviour),
    close: () => now().close(),
  }
}
