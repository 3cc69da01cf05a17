// Prepares a sent request for use as a new draft. The gateway masks personal numbers; a mask is never used as a number,
// but replaced by the value that this browser's draft still has, or left for the person to fill in.
import { objectsIn, type JsonObject } from '../values/json-object.ts'
import { isMaskedNumber, isMaskOf } from '../values/mask.ts'
import type { Draft } from '../draft/draft.ts'
import { decodeUserData } from '../draft/flow-user-data.ts'

/**
 * The request to import into a new draft. `known` is the draft that it was sent from, if it still exists. `now` in ms.
 */
export function reusable(request: JsonObject, known: Draft | null, now: number): JsonObject {
  const { Approvers, CcInfos, ...flow } = request
  const parties = known?.parties.map(({ approver }) => approver) ?? []
  const ccs = objectsIn(known?.flow.CcInfos)
  return {
    ...withoutKeys(flow, staleKeys(flow, now)),
    ...(Approvers === undefined
      ? {}
      : { Approvers: objectsIn(Approvers).map((approver) => unmasked(approver, parties)) }),
    ...(CcInfos === undefined ? {} : { CcInfos: objectsIn(CcInfos).map((cc) => unmasked(cc, ccs)) }),
  }
}

/** How many signers lack a mobile that they had when it was sent. */
export function lostMobiles(before: JsonObject, after: JsonObject): number {
  const kept = objectsIn(after.Approvers)
  return objectsIn(before.Approvers).filter(
    (approver, index) => isMaskedNumber(approver.ApproverMobile) && kept[index]?.ApproverMobile === undefined,
  ).length
}

/** Dates in the past, and a UserData that is our own rather than the person's. */
function staleKeys(flow: JsonObject, now: number): readonly string[] {
  const past = ['Deadline', 'RemindedOn'].filter((key) => {
    const at = flow[key]
    return typeof at === 'number' && at > 0 && at * 1000 <= now
  })
  return isOurs(flow.UserData) ? [...past, 'UserData'] : past
}

function isOurs(userData: unknown): boolean {
  return typeof userData === 'string' && /^\{"luokuan":"[^"]*"\}$/.test(decodeUserData(userData) ?? '')
}

/** Replaces each masked value by the one in `known` if that fits the mask; else removes it. */
function unmasked(one: JsonObject, known: readonly JsonObject[]): JsonObject {
  if (!Object.values(one).some(isMaskedNumber)) return one
  const same = known.find((other) => identity.every((key) => (other[key] ?? '') === (one[key] ?? '')))
  const back = Object.entries(one).flatMap(([key, value]): [string, unknown][] => {
    if (!isMaskedNumber(value)) return [[key, value]]
    const whole = same?.[key]
    return typeof whole === 'string' && isMaskOf(value, whole) ? [[key, whole]] : []
  })
  return Object.fromEntries(back)
}

const identity = ['OrganizationName', 'ApproverName', 'ApproverRoleName', 'Name'] as const

function withoutKeys(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}
