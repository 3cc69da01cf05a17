// Values of a parameter, and the settings in ComponentExtra.
import { excerptOf, wordsOf } from './comment-text.ts'
import type { Difference } from './difference.ts'
import {
  anyType,
  services,
  type KnownAction,
  type KnownFacts,
  type KnownSetting,
  type KnownValues,
  type Sdk,
  type SdkService,
} from './model.ts'
import type { TypeNode } from './read-interfaces.ts'
import { readExtraSettings, type SettingValues } from './read-settings.ts'
import { valuesOf } from './read-values.ts'

export function compareValues(sdk: Sdk, known: KnownFacts): readonly Difference[] {
  const reached = new Map(
    services.map((service) => [
      service,
      reachedStructures(
        sdk.services[service],
        known.actions.filter((one) => one.service === service),
      ),
    ]),
  )
  return known.values.flatMap((one): readonly Difference[] => {
    const { user, service, structure, key } = one
    if (reached.get(service)?.has(structure)) return compareList(sdk, one)
    return [
      {
        kind: 'gone',
        what: 'parameter',
        service,
        users: [user],
        name: `${structure}.${key}`,
        words: 'Of no action that is called or known here.',
      },
    ]
  })
}

/** The names of the structures of these actions' requests and answers. */
function reachedStructures({ actions, structures }: SdkService, known: readonly KnownAction[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const follow = (type: TypeNode): void => {
    if (type.kind === 'list') follow(type.of)
    if (type.kind === 'name') reach(type.name)
  }
  const reach = (name: string): void => {
    const structure = structures.get(name)
    if (!structure || reached.has(name)) return
    reached.add(name)
    for (const { type } of structure.keys.values()) follow(type)
  }
  for (const { name } of known) {
    const { request = '', response = '' } = actions.get(name) ?? {}
    reach(request)
    reach(response)
  }
  return reached
}

function compareList(
  sdk: Sdk,
  { user, service, structure, key, part, values, ignoreCase = false }: KnownValues,
): readonly Difference[] {
  const there = sdk.services[service].structures.get(structure)?.keys.get(key)
  const about = { what: 'value', service, users: [user] } as const
  if (!there) return [{ kind: 'gone', ...about, what: 'parameter', name: `${structure}.${key}` }]
  const name = `${structure}.${key}${part ? ` (${part.name})` : ''}`
  const theirs = valuesOf(there.comment, part?.words)
  if (theirs !== null)
    return oneSided(theirs, values, { ignoreCase }).map(([kind, value]) => ({
      kind,
      ...about,
      name: `${name} ${value}`,
    }))
  // Without a list, each of our values must at least be mentioned.
  const words = wordsOf(there.comment)
  const unnamed = values.map(String).filter((value) => value !== '' && !words.includes(value))
  return [
    { kind: 'unread', ...about, name, words: excerptOf(there.comment) },
    ...unnamed.map((value): Difference => ({ kind: 'gone', ...about, name: `${name} ${value}` })),
  ]
}

export function compareSettings(sdk: Sdk, known: KnownFacts): readonly Difference[] {
  const comment = sdk.services.ess.structures.get('Component')?.keys.get('ComponentExtra')?.comment ?? ''
  const { byType, ofAny } = readExtraSettings(comment)
  const theirs = new Map([...byType, [anyType, ofAny] as const])
  return [...new Set([...known.settings.keys(), ...theirs.keys()])].flatMap((type) =>
    compareType(
      type,
      theirs.get(type) ?? new Map<string, SettingValues>(),
      known.settings.get(type) ?? new Map<string, KnownSetting>(),
    ),
  )
}

function compareType(
  type: string,
  theirs: ReadonlyMap<string, SettingValues>,
  ours: ReadonlyMap<string, KnownSetting>,
): readonly Difference[] {
  const about = { what: 'setting', service: 'ess', users: ['checks'] } as const
  const unknown = [...theirs.keys()]
    .filter((key) => !ours.has(key))
    .map((key): Difference => ({ kind: 'new', ...about, users: [], name: `${type} ${key}` }))
  const rest = [...ours].flatMap(([key, { values, byDefault, fromSdk }]): readonly Difference[] => {
    const name = `${type} ${key}`
    if (!theirs.has(key)) return fromSdk ? [{ kind: 'gone', ...about, name }] : []
    if (values === null) return []
    const listed = theirs.get(key) ?? null
    if (listed === null) return [{ kind: 'unread', ...about, name }]
    return oneSided(listed, values, { byDefault }).map(([kind, value]) => ({
      kind,
      ...about,
      name: `${name} ${value}`,
    }))
  })
  return [...unknown, ...rest]
}

interface Reading {
  readonly ignoreCase?: boolean
  readonly byDefault?: string | number | undefined
}

/** The values that only one side has. An empty text and a default need not be listed in the SDK. */
function oneSided(
  theirs: readonly string[],
  values: readonly (string | number)[],
  { ignoreCase = false, byDefault = '' }: Reading,
): readonly (readonly ['new' | 'gone', string])[] {
  const fold = (value: string) => (ignoreCase ? value.toLowerCase() : value)
  const [here, there] = [new Set(values.map((value) => fold(String(value)))), new Set(theirs.map(fold))]
  return [
    ...theirs.filter((value) => !here.has(fold(value))).map((value) => ['new', value] as const),
    ...values
      .filter((value) => value !== '' && value !== byDefault && !there.has(fold(String(value))))
      .map((value) => ['gone', String(value)] as const),
  ]
}
