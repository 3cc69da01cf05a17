// The parameters that we know, as trees: what the checks read of CreateFlowByFiles, the paths of the screen's settings
// of a party, and the requests that the gateway composes, read out of its own types.
import type { Shape } from '../../src/contract/api/shape.ts'
import type { Interface, TypeNode } from './read-interfaces.ts'
import type { Known } from './model.ts'

type Keys = ReadonlyMap<string, Known>

export function knownOfShape(shape: Shape): Known {
  if (shape.kind === 'list') return { kind: 'list', of: knownOfShape(shape.of) }
  if (shape.kind === 'object')
    return { kind: 'object', keys: new Map([...shape.keys].map(([key, of]) => [key, knownOfShape(of)])) }
  return { kind: shape.kind === 'integer' ? 'number' : shape.kind }
}

const ofSetting: Readonly<Record<string, Known>> = {
  string: { kind: 'string' },
  integer: { kind: 'number' },
  boolean: { kind: 'boolean' },
  strings: { kind: 'list', of: { kind: 'string' } },
  integers: { kind: 'list', of: { kind: 'number' } },
}

/** `{ 'ApproverOption.NoRefuse': 'boolean' }` as a tree. */
export function knownOfPaths(paths: Readonly<Record<string, string>>): Keys {
  const tree = new Map<string, Known>()
  for (const [path, kind] of Object.entries(paths)) {
    const names = path.split('.')
    let keys = tree
    for (const name of names.slice(0, -1)) {
      const node = keys.get(name)
      const inner = node?.kind === 'object' ? new Map(node.keys) : new Map<string, Known>()
      keys.set(name, { kind: 'object', keys: inner })
      keys = inner
    }
    keys.set(names.at(-1)!, ofSetting[kind] ?? { kind: 'any' })
  }
  return tree
}

/** The keys of one of our own interfaces, with those of its parents. Names of types that are no interface are `any`. */
export function keysOfInterface(name: string, interfaces: ReadonlyMap<string, Interface>): Keys {
  const one = interfaces.get(name)
  if (!one) throw new Error(`There is no interface ${name}.`)
  const inherited = one.parents.flatMap((parent) => [...keysOfInterface(parent, interfaces)])
  return new Map([
    ...inherited,
    ...[...one.keys].map(([key, { type }]): [string, Known] => [key, knownOfType(type, interfaces)]),
  ])
}

function knownOfType(type: TypeNode, interfaces: ReadonlyMap<string, Interface>): Known {
  switch (type.kind) {
    case 'list':
      return { kind: 'list', of: knownOfType(type.of, interfaces) }
    case 'object':
      return {
        kind: 'object',
        keys: new Map([...type.keys].map(([key, of]) => [key, knownOfType(of.type, interfaces)])),
      }
    case 'literal':
      return { kind: type.of }
    case 'union': {
      const kinds = type.of
        .filter((one) => one.kind !== 'name' || one.name !== 'undefined')
        .map((one) => knownOfType(one, interfaces))
      const [first] = kinds
      return first && kinds.every(({ kind }) => kind === first.kind) ? first : { kind: 'any' }
    }
    case 'name':
      if (type.name === 'string' || type.name === 'number' || type.name === 'boolean') return { kind: type.name }
      return interfaces.has(type.name)
        ? { kind: 'object', keys: keysOfInterface(type.name, interfaces) }
        : { kind: 'any' }
  }
}
