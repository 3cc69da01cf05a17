// Tencent's SDK as it is installed: the texts of its types.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Sdk, SdkService } from './model.ts'
import { readActions } from './read-actions.ts'
import { readInterfaces } from './read-interfaces.ts'

export function installedSdk(): Sdk {
  const manifest = createRequire(import.meta.url).resolve('tencentcloud-sdk-nodejs/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
  const service = (name: string, folder: string): SdkService => {
    const read = (part: string) =>
      readFileSync(
        path.join(path.dirname(manifest), 'tencentcloud/services', name, folder, `${name}_${part}.d.ts`),
        'utf8',
      )
    return { actions: readActions(read('client')), structures: readInterfaces(read('models')) }
  }
  return { version, services: { ess: service('ess', 'v20201111'), essbasic: service('essbasic', 'v20210526') } }
}
