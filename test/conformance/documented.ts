// What Tencent documents of the sandbox's actions, read out of the fixtures beside.
import { readdirSync, readFileSync } from 'node:fs'
import type { JsonObject } from '../../src/contract/values/json-object.ts'

export type Version = '2020-11-11' | '2021-05-26'

export interface DocumentedExample {
  readonly title: string
  /** What is not as Tencent wrote it. */
  readonly altered?: string
  readonly request: JsonObject
  readonly answer: JsonObject
}

/** The JSON type of what an answer holds: of a list, its items' in a list. */
export type Shape = 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [key: string]: Shape }

export interface DocumentedAction {
  readonly version: Version
  readonly action: string
  readonly examples: readonly DocumentedExample[]
  readonly answer: Shape
  /** Null where no table of its codes is known. */
  readonly codes: readonly string[] | null
}

const versions: readonly Version[] = ['2020-11-11', '2021-05-26']

export const documentedActions: readonly DocumentedAction[] = versions.flatMap((version) => {
  const answers = read<Record<string, Shape>>(`answers/${version}.json`)
  const codes = version === '2020-11-11' ? read<Record<string, string[]>>(`errors/${version}.json`) : {}
  return readdirSync(place(`examples/${version}`))
    .sort()
    .map((file): DocumentedAction => {
      const action = file.replace(/\.json$/, '')
      return {
        version,
        action,
        examples: read(`examples/${version}/${file}`),
        answer: answers[action]!,
        codes: codes[action] ?? null,
      }
    })
})

export function documentedAction(version: Version, action: string): DocumentedAction {
  const found = documentedActions.find((one) => one.version === version && one.action === action)
  if (!found) throw new Error(`No examples of ${action} of ${version}.`)
  return found
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(place(file), 'utf8')) as T
}

function place(file: string): URL {
  return new URL(file, import.meta.url)
}
