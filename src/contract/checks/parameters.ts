// Row 2: whether it is a CreateFlowByFiles request at all, by required parameters and JSON types.
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { isAbsent } from '../api/shape.ts'
import type { Parameter } from '../api/structure.ts'
import { isBlank } from '../values/characters.ts'
import { isHoldable, unholdablePaths } from '../values/holdable-text.ts'
import type { Path } from './finding.ts'
import { pathText } from './path-text.ts'
import type { Hit, Rule } from './rule.ts'
import type { Subject } from './subject.ts'

/** Reported on its own: if the body is not a JSON object, nothing else can be checked. */
export const bodyRule = { row: 2, name: 'body-not-object', code: 'InvalidParameter' } as const

const required = Object.entries<Parameter>(createFlowByFiles).flatMap(([name, row]) => (row.required ? [name] : []))

const typeNames = {
  string: 'String',
  integer: 'Integer',
  number: 'Float',
  boolean: 'Boolean',
  list: 'Array',
  object: 'Object',
} as const

export const parameterRules: readonly Rule[] = [
  {
    row: 2,
    name: 'parameter-missing',
    code: 'MissingParameter',
    scope: 'request',
    check: ({ raw, request, approvers }, { stage }) => {
      // A draft is filled in step by step; an empty name, missing parties and kinds are reported by rows 3, 7 and 8.
      if (stage === 'draft') return null
      const missing = required
        .filter((key) => isAbsent(raw, key))
        .filter((key) => key !== 'Approvers' || request.OpenDynamicSignFlow !== true)
        .map((key): Hit => ({ path: [key], params: { name: key } }))
      const noKinds = approvers
        .filter(({ approver }) => approver.ApproverType === undefined)
        .map(({ path }) => [...path, 'ApproverType'])
        .map((path): Hit => ({ path, params: { name: pathText(path) } }))
      const noUser = request.Operator && !isWrongType(raw.Operator, 'UserId') && isBlank(request.Operator.UserId)
      const noUserId: Hit = { path: ['Operator', 'UserId'], params: { name: 'Operator.UserId' } }
      return [...missing, ...(noUser ? [noUserId] : []), ...noKinds]
    },
  },
  {
    row: 2,
    name: 'parameter-type',
    code: 'InvalidParameter',
    scope: 'request',
    check: ({ typeProblems }) =>
      typeProblems.map(({ path, wanted }): Hit => ({
        path,
        params: { name: pathText(path), wanted: typeNames[wanted] },
      })),
  },
  {
    row: 2,
    name: 'text-not-holdable',
    code: 'InvalidParameter',
    scope: 'request',
    check: (subject) => unholdableIn(subject).map((path): Hit => ({ path, params: { name: pathText(path) } })),
  },
]

/** Where there is more than was read, whatever else there is must be holdable too, and so must its keys. */
function unholdableIn({ raw, request, rareTexts }: Subject): readonly Path[] {
  if (raw !== request) return [...unholdablePaths(raw)]
  return rareTexts.flatMap(({ path, text }) => (isHoldable(text) ? [] : [path]))
}

function isWrongType(holder: unknown, key: string): boolean {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return false
  const value = (holder as Record<string, unknown>)[key]
  return value !== undefined && value !== null && typeof value !== 'string'
}
