// What a request asks of Tencent, in one form: two requests that ask the same come out equal, whatever they write out
// that the API takes anyway. For comparing what was built on the screen with what Tencent documents.
import { componentType } from '../../../src/contract/component-types/catalogue.ts'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import { isDefault } from '../../../src/contract/component-types/setting-values.ts'
import { settingsOf } from '../../../src/contract/component-types/settings.ts'
import type { Component } from '../../../src/contract/api/component.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import { roundPt } from '../../../src/contract/geometry/rect.ts'
import { placementMode } from '../../../src/contract/locate/locate.ts'

/** What the API takes where nothing is sent (SDK; NotifyType as the forms write it out, in small letters). */
const flowDefaults: JsonObject = {
  Unordered: false,
  SignBeanTag: 0,
  NeedPreview: false,
  PreviewType: 0,
  NeedSignReview: false,
  Workflow: false,
  CcNotifyType: 0,
  ApproverVerifyType: 'VerifyCheck',
  OpenDynamicSignFlow: false,
  FlowDisplayType: 0,
}
const ccDefaults: JsonObject = { CcType: 0, CcPermission: 0, NotifyType: 'sms' }
const approverDefaults: JsonObject = {
  NotifyType: 'sms',
  ApproverIdCardType: 'ID_CARD',
  ApproverNeedSignReview: false,
  NotSaveContact: false,
}
const componentDefaults: JsonObject = {
  FileIndex: 0,
  GenerateMode: 'NORMAL',
  ComponentRequired: false,
  OffsetX: 0,
  OffsetY: 0,
  KeywordPage: 0,
  KeywordOrder: 'Positive',
  RelativeLocation: 'Middle',
}

/** Lengths, pt. A person sets them to 0.01 (roundPt). */
const lengths = ['ComponentPosX', 'ComponentPosY', 'ComponentWidth', 'ComponentHeight', 'OffsetX', 'OffsetY']

/** What a request says (whatIsSaid), with its lengths as exact as a person can set them. */
export function meaningOf(request: JsonObject): JsonObject {
  return written(request, roundPt)
}

/**
 * The request without FileIds and Operator, which are the gateway's, and without what says nothing: the API's defaults,
 * empty texts, lists and objects, and places that the API does not read. Keys that nobody knows stay. ComponentExtra is
 * read.
 */
export function whatIsSaid(request: JsonObject): JsonObject {
  return written(request, (pt) => pt)
}

function written(
  { FileIds: _files, Operator: _operator, ...request }: JsonObject,
  length: (pt: number) => number,
): JsonObject {
  const components = (list: unknown) => {
    const isPart = partsOf(list)
    return each(partsLast(list, isPart), (component) =>
      componentMeaning(component as Component, length, isPart(component)),
    )
  }
  return said(
    {
      ...request,
      CcInfos: each(request.CcInfos, (cc) => said(withSmallNotify(cc), ccDefaults)),
      Components: components(request.Components),
      Approvers: each(request.Approvers, (approver) =>
        said(
          {
            ...withSmallNotify(approver),
            SignComponents: components(approver.SignComponents),
            Components: components(approver.Components),
          },
          approverDefaults,
        ),
      ),
    },
    flowDefaults,
  )
}

/** Which of a list are parts of a combination in it. */
function partsOf(list: unknown): (component: JsonObject) => boolean {
  const components = Array.isArray(list) ? (list as readonly unknown[]).filter(isObject) : []
  const named = new Set(components.flatMap((component) => readExtra(component as Component).Children ?? []))
  return ({ ComponentId: id }) => typeof id === 'string' && named.has(id)
}

/** The parts of combinations behind all others, in the order of their ids: it is the ids that tie them. */
function partsLast(list: unknown, isPart: (component: JsonObject) => boolean): unknown {
  if (!Array.isArray(list)) return list
  const components = (list as readonly unknown[]).filter(isObject)
  const parts = components.filter(isPart).sort((a, b) => String(a.ComponentId).localeCompare(String(b.ComponentId)))
  return parts.length === 0 ? list : [...components.filter((component) => !isPart(component)), ...parts]
}

function componentMeaning(component: Component, length: (pt: number) => number, isPart: boolean): JsonObject {
  const { ComponentExtra: _extra, ...others } = component
  const left = [...unread(component), ...(isPart || readsRequired(component) ? [] : ['ComponentRequired'])]
  const read = Object.entries(others)
    .filter(([key]) => !left.includes(key))
    .map(([key, value]) => [key, lengths.includes(key) && typeof value === 'number' ? length(value) : value])
  return said({ ...Object.fromEntries(read), ComponentExtra: extraMeaning(component) }, componentDefaults)
}

/** Of what is filled in, and of approvals and their parts; other fields to sign are required whatever it says (SDK). */
function readsRequired({ ComponentType: type }: Component): boolean {
  return type === 'SIGN_VIRTUAL_COMBINATION' || componentType(type)?.group !== 'sign'
}

/** The keys of its place that the API does not read (SDK, S4 examples 12 and 13). */
function unread(component: Component): readonly string[] {
  const mode = placementMode(component)
  if (mode === 'KEYWORD') return ['ComponentPage', 'ComponentPosX', 'ComponentPosY']
  if (mode === 'FIELD') return ['ComponentPage', 'ComponentPosX', 'ComponentPosY', 'ComponentWidth', 'ComponentHeight']
  const entry = componentType(component.ComponentType)
  // It lies over every page.
  if (entry?.covers) return ['ComponentPage', 'ComponentPosX', 'ComponentPosY', 'ComponentWidth', 'ComponentHeight']
  // It hugs the edge of every page.
  return entry?.paging ? ['ComponentPage', 'ComponentPosX'] : []
}

/** Its settings, read; a text that is no JSON object stays one. */
function extraMeaning(component: Component): unknown {
  const { ComponentExtra: text } = component
  const extra = Object.entries(readExtra(component))
  if (extra.length === 0) return text === '{}' ? undefined : text
  const settings = new Map(settingsOf(component.ComponentType).map((setting) => [setting.key, setting]))
  const meant = extra.filter(([key, value]) => {
    const setting = settings.get(key)
    // Gaps count in one format alone (SDK).
    if (key === 'Gaps' && readExtra(component).Format !== 'yyyy m d') return false
    return !setting || !isDefault(component, setting, value)
  })
  return said(Object.fromEntries(meant.map(([key, value]) => [key, partsMeaning(key, value)])), {})
}

/** The parts of a combination, in any order: named, or written out in it as components without a place of their own. */
function partsMeaning(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value
  if (key === 'Children') return [...value].sort()
  if (key !== 'ChildrenComponents') return value
  const parts = (value as readonly unknown[])
    .filter(isObject)
    .map(({ ComponentPage: _page, FileIndex: _file, ...part }) =>
      componentMeaning(part as unknown as Component, (pt) => pt, true),
    )
  return parts.sort((a, b) =>
    JSON.stringify([a.ComponentType, a.ComponentName]).localeCompare(
      JSON.stringify([b.ComponentType, b.ComponentName]),
    ),
  )
}

function withSmallNotify(holder: JsonObject): JsonObject {
  const { NotifyType: notify } = holder
  return typeof notify === 'string' ? { ...holder, NotifyType: notify.toLowerCase() } : holder
}

/** Every object of a list in its one form; what is no list of objects stays as it is. */
function each(list: unknown, meaning: (item: JsonObject) => JsonObject): unknown {
  return Array.isArray(list)
    ? (list as readonly unknown[]).map((item) => (isObject(item) ? meaning(item) : item))
    : list
}

function said(object: JsonObject, defaults: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([key, value]) => !isEmpty(value) && !(Object.hasOwn(defaults, key) && defaults[key] === value),
    ),
  )
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
