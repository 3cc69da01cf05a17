// AddSignComponentsLimits: what signers may add themselves if the flow allows it (SignBeanTag 1), and with which seals
// or ways of signing (SDK, ComponentLimit).
import { componentLimit } from '../api/approver-info.ts'
import { componentType } from '../component-types/catalogue.ts'
import { mayOwn, type PartyKind } from '../component-types/owners.ts'
import type { Approver } from '../api/approver-info.ts'
import { asObject, type JsonObject } from '../values/json-object.ts'
import { isSealKind } from '../values/signature-kinds.ts'
import { settingOf, withSetting } from './party-settings.ts'

export const limitTypes = componentLimit.ComponentType.values
export type LimitType = (typeof limitTypes)[number]

/** What a limit's values are: kinds or ids of seals, ways of signing, or nothing. */
export type LimitValues = 'seals' | 'signatures' | 'none'

/** The kind of values in a limit for this type; undefined for a type that cannot be in the list. */
export function limitValuesOf(type: unknown): LimitValues | undefined {
  const entry = limitTypes.some((known) => known === type) ? componentType(String(type)) : undefined
  if (!entry) return undefined
  const limited = entry.settings.some(({ key }) => key === 'ComponentTypeLimit')
  return !limited ? 'none' : entry.mark === 'seal' ? 'seals' : 'signatures'
}

/** The types that a signer of this kind may add. */
export function limitTypesFor(kind: PartyKind | undefined): readonly LimitType[] {
  return limitTypes.filter((type) => mayOwn(kind, type))
}

/** The items; one that is not an object (an import may contain any) counts as an empty one. */
export function limitsOf(approver: Approver): readonly JsonObject[] {
  const list = settingOf(approver, 'AddSignComponentsLimits')
  if (!Array.isArray(list)) return []
  return (list as readonly unknown[]).map(asObject)
}

export function limitValues(limit: JsonObject): readonly string[] {
  const { ComponentValue: values } = limit
  return Array.isArray(values)
    ? (values as readonly unknown[]).filter((value): value is string => typeof value === 'string')
    : []
}

/** True if any value is not a kind of seal: the ids then take precedence over the kinds (SDK). */
export function namesSeals(limit: JsonObject): boolean {
  return limitValues(limit).some((value) => !isSealKind(value))
}

export function addLimit(approver: Approver, type: LimitType): Approver {
  return withLimits(approver, [...rawLimits(approver), { ComponentType: type }])
}

export function removeLimit(approver: Approver, index: number): Approver {
  return withLimits(
    approver,
    rawLimits(approver).filter((_, at) => at !== index),
  )
}

/** Keeps the values if they mean the same for the new type. */
export function setLimitType(approver: Approver, index: number, type: LimitType): Approver {
  return changeLimit(approver, index, (limit) => {
    const { ComponentValue: values, ...others } = limit
    const keeps =
      values !== undefined &&
      limitValuesOf(type) !== 'none' &&
      limitValuesOf(limit.ComponentType) === limitValuesOf(type)
    return { ...others, ComponentType: type, ...(keeps ? { ComponentValue: values } : {}) }
  })
}

/** An empty list is no limit and removes the key. */
export function setLimitValues(approver: Approver, index: number, values: readonly string[]): Approver {
  return changeLimit(approver, index, ({ ComponentValue: _before, ...others }) =>
    values.length === 0 ? others : { ...others, ComponentValue: [...values] },
  )
}

function changeLimit(approver: Approver, index: number, change: (limit: JsonObject) => JsonObject): Approver {
  const limits = limitsOf(approver)
  const limit = limits[index]
  if (!limit) return approver
  return withLimits(
    approver,
    rawLimits(approver).map((item, at) => (at === index ? change(limit) : item)),
  )
}

function rawLimits(approver: Approver): readonly unknown[] {
  const list = settingOf(approver, 'AddSignComponentsLimits')
  return Array.isArray(list) ? list : []
}

function withLimits(approver: Approver, limits: readonly unknown[]): Approver {
  return withSetting(approver, 'AddSignComponentsLimits', limits)
}
