// Compares parameters: the SDK's structures and the project's, key by key.
import { excerptOf } from './comment-text.ts'
import type { Difference } from './difference.ts'
import { endingOf } from './endings.ts'
import { services, type Known, type KnownFacts, type Sdk, type Service, type SdkService, type User } from './model.ts'
import type { Key, TypeNode } from './read-interfaces.ts'

/** Structure -> key -> who knows it. */
type Seen = Map<string, Map<string, Set<User>>>

export function compareStructures(sdk: Sdk, known: KnownFacts): readonly Difference[] {
  return services.flatMap((service) => {
    const walk = new Walk(service, sdk.services[service])
    for (const { structure, keys, user } of known.structures.filter((one) => one.service === service))
      walk.structure(structure, keys, user)
    return [...walk.differences, ...walk.rest()]
  })
}

class Walk {
  readonly differences: Difference[] = []
  private readonly seen: Seen = new Map()
  private readonly service: Service
  private readonly sdk: SdkService

  constructor(service: Service, sdk: SdkService) {
    this.service = service
    this.sdk = sdk
  }

  structure(name: string, keys: ReadonlyMap<string, Known>, user: User): void {
    const theirs = this.sdk.structures.get(name)
    const seen = this.seen.get(name) ?? new Map<string, Set<User>>()
    this.seen.set(name, seen)
    for (const [key, ours] of keys) {
      seen.set(key, (seen.get(key) ?? new Set<User>()).add(user))
      const there = theirs?.keys.get(key)
      if (there) this.type(`${name}.${key}`, ours, there.type, user)
    }
  }

  /** Differences in the keys that both sides know, and the keys that only one side has. */
  rest(): readonly Difference[] {
    return [...this.seen].flatMap(([structure, seen]): readonly Difference[] => {
      const theirs = this.sdk.structures.get(structure)?.keys ?? new Map<string, Key>()
      const about = (key: string) =>
        ({
          what: 'parameter',
          service: this.service,
          name: `${structure}.${key}`,
          users: [...(seen.get(key) ?? [])],
        }) as const
      const gone = [...seen.keys()]
        .filter((key) => !theirs.has(key))
        .map((key): Difference => ({ kind: 'gone', ...about(key) }))
      const there = [...theirs].flatMap(([key, { comment }]): readonly Difference[] => {
        const ending = endingOf(comment)
        const said = { ...about(key), words: excerptOf(comment), ...(ending && { ending }) }
        // The screen's paths are those of its plain settings alone: what only the screen knows, the checks do not.
        if (said.users.every((user) => user === 'screen')) return [{ kind: 'new', ...said }]
        return ending ? [{ kind: 'ends', ...said }] : []
      })
      return [...gone, ...there]
    })
  }

  private type(name: string, ours: Known, theirs: TypeNode, user: User): void {
    const kind = kindOf(theirs)
    if (ours.kind === 'any') return
    if (ours.kind !== kind) {
      this.differences.push({
        kind: 'changed',
        what: 'parameter',
        service: this.service,
        name,
        users: [user],
        words: `${ours.kind} here, ${kind} there`,
      })
    } else if (ours.kind === 'list' && theirs.kind === 'list') {
      this.type(`${name}[]`, ours.of, theirs.of, user)
    } else if (ours.kind === 'object' && theirs.kind === 'name') {
      this.structure(theirs.name, ours.keys, user)
    }
  }
}

function kindOf(type: TypeNode): Known['kind'] {
  switch (type.kind) {
    case 'list':
    case 'object':
      return type.kind
    case 'literal':
      return type.of
    case 'union':
      return type.of.every((one) => kindOf(one) === 'number') ? 'number' : 'any'
    case 'name':
      if (type.name === 'bigint') return 'number'
      return type.name === 'string' || type.name === 'number' || type.name === 'boolean' ? type.name : 'object'
  }
}
