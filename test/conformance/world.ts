// What cases work with: a sandbox, Tencent's SDK in both editions, and the signers' own pages.
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import type { Bench } from '../sandbox/a-sandbox.ts'
import { afterSending, channelClient } from '../sandbox/after-sending.ts'
import type { Version } from './documented.ts'

export type World = ReturnType<typeof aWorld>

export function aWorld(bench: Bench) {
  const tools = afterSending(bench)
  const undone: (() => Promise<unknown>)[] = []
  return {
    ...tools,
    bench,
    /** Leaves the account so many contracts until the case is over. */
    leaveQuota: async (quota: number) => {
      const before = await tools.control('quota')
      undone.push(() => tools.control('quota', before))
      await tools.control('quota', { quota })
    },
    /** Where a case ends: the clock and the account are as they were. */
    end: async () => {
      bench.home()
      for (const undo of undone.splice(0)) await undo()
    },
    /**
     * What the action answers, through Tencent's SDK. Rejects with its TencentCloudSDKHttpException where it is
     * refused.
     */
    call: (version: Version, action: string, request: JsonObject): Promise<JsonObject> => {
      const client = version === '2020-11-11' ? bench.client() : channelClient(bench.address)
      return client.request(action, request) as Promise<JsonObject>
    },
  }
}
