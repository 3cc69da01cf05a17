// Parameter names of an imported JSON in another spelling than Tencent's: approverName, approver_name, APPROVERNAME.
import { channelCreateFlowByFiles } from '../api/channel-create-flow-by-files.ts'
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { component } from '../api/component.ts'
import type { Structure } from '../api/structure.ts'
import { isObject, type JsonObject } from '../values/json-object.ts'
import type { ImportProblem } from './import-problem.ts'

/** With the names of the other edition's request too, so that it is known for what it is in any spelling. */
const anyRequest: Structure = { ...channelCreateFlowByFiles, ...createFlowByFiles }

/** The names that mean something in a structure, by their letters alone. */
const lettersOf = new Map<Structure, ReadonlyMap<string, string>>()

/** The value with Tencent's names. Each name that was spelled otherwise is added to `problems`. */
export function withProperNames(value: unknown, problems: ImportProblem[]): unknown {
  if (Array.isArray(value)) return renamedList(value, component, '', problems)
  if (!isObject(value)) return value
  // A component alone.
  const isComponent = Object.keys(value).some((key) => letters(key) === 'componenttype')
  return renamed(value, isComponent ? component : anyRequest, '', problems)
}

function renamedList(list: readonly unknown[], of: Structure, path: string, problems: ImportProblem[]): unknown[] {
  return list.map((item, index) => (isObject(item) ? renamed(item, of, `${path}[${index}]`, problems) : item))
}

function renamed(object: JsonObject, of: Structure, path: string, problems: ImportProblem[]): JsonObject {
  const taken = new Set(Object.keys(object))
  const entries = Object.entries(object).map(([key, value]): [string, unknown] => {
    const name = properName(key, of, taken)
    const at = path === '' ? key : `${path}.${key}`
    if (name !== key) problems.push({ code: 'misspelled', path: at, wanted: name })
    taken.add(name)
    const parameter = Object.hasOwn(of, name) ? of[name] : undefined
    if (parameter?.kind === 'object' && isObject(value)) return [name, renamed(value, parameter.of, at, problems)]
    if (parameter?.kind === 'objects' && Array.isArray(value))
      return [name, renamedList(value, parameter.of, at, problems)]
    return [name, value]
  })
  return Object.fromEntries(entries)
}

/** The key itself if it is a name already, if it is unknown, or if the right name is taken. */
function properName(key: string, of: Structure, taken: ReadonlySet<string>): string {
  if (Object.hasOwn(of, key)) return key
  const name = namesOf(of).get(letters(key))
  return name === undefined || taken.has(name) ? key : name
}

function namesOf(structure: Structure): ReadonlyMap<string, string> {
  const known = lettersOf.get(structure) ?? new Map(Object.keys(structure).map((name) => [letters(name), name]))
  lettersOf.set(structure, known)
  return known
}

function letters(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase()
}
