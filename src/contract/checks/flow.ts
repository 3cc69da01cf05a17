// Rows 3 to 6: the contract's own settings and its file.
import { createFlowByFiles as table } from '../api/create-flow-by-files.ts'
import { brokenLimits, valueProblems } from '../api/values.ts'
import { isLater, maxUnixSeconds, tenYearsSeconds } from '../draft/flow-moments.ts'
import { unknownVariable } from '../draft/flow-show-map.ts'
import { isBase64, isBlank, isFlowName, isPlainName } from '../values/characters.ts'
import { isAbsent } from '../api/shape.ts'
import type { Hit, Rule } from './rule.ts'

/** Parameters whose limits have a rule with its own code, here, in approvers.ts or in ccs.ts. */
const ownLimits: ReadonlySet<string> = new Set([
  'FlowName',
  'FlowDescription',
  'FlowType',
  'UserData',
  'Approvers',
  'CcInfos',
])

function lengthRule(
  key: 'FlowName' | 'FlowDescription' | 'FlowType' | 'UserData',
  head: Pick<Rule, 'row' | 'name' | 'code'>,
): Rule {
  return {
    ...head,
    scope: 'request',
    check: ({ request }) =>
      brokenLimits(table[key], request[key]) ? { path: [key], params: { max: table[key].maxLength } } : null,
  }
}

export const flowRules: readonly Rule[] = [
  {
    row: 3,
    name: 'flow-name-empty',
    code: 'InvalidParameter.FlowName',
    scope: 'request',
    check: ({ raw, request: { FlowName } }, { stage }) => {
      const empty = FlowName === undefined ? stage === 'draft' && isAbsent(raw, 'FlowName') : FlowName.trim() === ''
      return empty ? { path: ['FlowName'] } : null
    },
  },
  lengthRule('FlowName', { row: 3, name: 'flow-name-long', code: 'InvalidParameter.FlowName' }),
  {
    row: 3,
    name: 'flow-name-characters',
    code: 'InvalidParameter.FlowName',
    scope: 'request',
    check: ({ request: { FlowName = '' } }) => (isFlowName(FlowName) ? null : { path: ['FlowName'] }),
  },
  lengthRule('FlowDescription', { row: 4, name: 'flow-description-long', code: 'InvalidParameter.FlowDescription' }),
  lengthRule('FlowType', { row: 4, name: 'flow-type-long', code: 'InvalidParameter.FlowType' }),
  {
    row: 4,
    name: 'flow-type-characters',
    code: 'InvalidParameter.FlowType',
    scope: 'request',
    check: ({ request: { FlowType = '' } }) => (isPlainName(FlowType) ? null : { path: ['FlowType'] }),
  },
  {
    row: 4,
    name: 'deadline-past',
    code: 'InvalidParameter.FlowDeadLine',
    scope: 'request',
    check: ({ request: { Deadline } }, { now }) =>
      Deadline !== undefined && !isLater(Deadline, now) && Deadline <= maxUnixSeconds ? { path: ['Deadline'] } : null,
  },
  {
    row: 4,
    name: 'deadline-no-time',
    code: 'InvalidParameter.FlowDeadLine',
    scope: 'request',
    check: ({ request: { Deadline = 0 } }) => (Deadline > maxUnixSeconds ? { path: ['Deadline'] } : null),
  },
  lengthRule('UserData', { row: 4, name: 'user-data-long', code: 'InvalidParameter.FlowUserData' }),
  {
    row: 4,
    name: 'user-data-base64',
    code: 'InvalidParameter.FlowUserData',
    scope: 'request',
    check: ({ request: { UserData = '' } }) => (isBase64(UserData) ? null : { path: ['UserData'] }),
  },
  {
    row: 4,
    name: 'custom-show-map',
    code: 'InvalidParameter.CustomShowMap',
    scope: 'request',
    check: ({ request: { CustomShowMap = '', Approvers = [] } }) => {
      const unknown = unknownVariable(CustomShowMap, Approvers.length)
      if (unknown === null) return null
      return {
        path: ['CustomShowMap'],
        params: { variable: unknown.length > 30 ? `${unknown.slice(0, 29)}…` : unknown },
      }
    },
  },
  {
    row: 5,
    name: 'reminded-on-range',
    code: 'InvalidParameter.ParamError',
    scope: 'request',
    check: ({ request: { RemindedOn } }, { now }) =>
      RemindedOn !== undefined && (!isLater(RemindedOn, now) || RemindedOn > now / 1000 + tenYearsSeconds)
        ? { path: ['RemindedOn'] }
        : null,
  },
  {
    row: 5,
    name: 'flow-enumeration',
    code: 'InvalidParameter.ParamError',
    scope: 'request',
    check: ({ request }) =>
      valueProblems(request, table)
        .filter(({ path: [name = ''] }) => !ownLimits.has(name))
        .map(({ path, allowed }): Hit => ({ path, params: { name: path.join('.'), allowed } })),
  },
  {
    row: 5,
    name: 'agent-organization-missing',
    code: 'InvalidParameter.ParamError',
    scope: 'request',
    // Acting for a subsidiary requires naming it (SDK, Agent); an Agent with only an AppId acts for nobody.
    check: ({ request: { Agent: agent = {} } }) => {
      const acts = !isBlank(agent.ProxyAppId) || !isBlank(agent.ProxyOperator)
      return acts && isBlank(agent.ProxyOrganizationId) ? { path: ['Agent', 'ProxyOrganizationId'] } : null
    },
  },
  {
    row: 6,
    name: 'file-missing',
    code: 'MissingParameter.ResourceId',
    scope: 'request',
    check: ({ request: { FileIds } }, { stage }) =>
      stage === 'server' && FileIds !== undefined && FileIds.every((id) => id === '') ? { path: ['FileIds'] } : null,
  },
  {
    row: 6,
    name: 'file-many',
    code: 'OperationDenied.ManyResourceId',
    scope: 'request',
    check: ({ request: { FileIds = [] } }, { stage }) =>
      stage === 'server' && FileIds.length > 1 ? { path: ['FileIds', 1] } : null,
  },
]
