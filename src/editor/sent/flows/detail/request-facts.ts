// The parameters of a request that are worth showing for a contract, with their values as text.
import type { TFunction } from 'i18next'
import { ccEntries } from '../../../../contract/draft/flow-ccs.ts'
import { asObject, type JsonObject } from '../../../../contract/values/json-object.ts'
import { decodeUserData } from '../../../../contract/draft/flow-user-data.ts'
import { momentOf, zonedText } from '../../../../contract/values/moment.ts'
import type { flows } from '../../../../words/zh/sent-contracts.ts'

export interface Fact {
  /** The API's name of the parameter. */
  readonly param: string
  readonly label: string
  readonly text: string
}

const switches = ['Unordered', 'NeedSignReview', 'AutoSignScene'] as const

export function requestFacts(t: TFunction, request: JsonObject): readonly Fact[] {
  const facts: Fact[] = []
  const add = (param: keyof typeof flows.fact, text: unknown) => {
    if (typeof text === 'string' && text !== '') facts.push({ param, label: t(`flows.fact.${param}`), text })
  }
  add('FlowDescription', request.FlowDescription)
  const remindedOn = momentOf(request.RemindedOn)
  if (remindedOn !== null) add('RemindedOn', zonedText(remindedOn.getTime()))
  for (const param of switches) {
    const value = request[param]
    if (value === true) add(param, t('flows.fact.yes'))
    else add(param, value)
  }
  add(
    'CcInfos',
    ccEntries(request)
      .map((cc) => ccText(cc))
      .filter((text) => text !== '')
      .join('\n'),
  )
  add('CustomShowMap', typeof request.CustomShowMap === 'string' ? request.CustomShowMap : '')
  if (typeof request.UserData === 'string') add('UserData', decodeUserData(request.UserData) ?? request.UserData)
  return facts
}

function ccText(cc: unknown): string {
  const { OrganizationName, Name, Mobile } = asObject(cc)
  return [OrganizationName, Name, Mobile].filter((text) => typeof text === 'string' && text !== '').join(' ')
}
