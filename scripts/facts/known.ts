// Collects what the project knows of Tencent's API.
import { readdirSync, readFileSync } from 'node:fs'
import { createFlowByFiles } from '../../src/contract/api/create-flow-by-files.ts'
import { shapeOf } from '../../src/contract/api/shape.ts'
import { partySettings } from '../../src/contract/draft/party-settings.ts'
import { essActions, essbasicActions } from '../../src/gateway/tencent/actions.ts'
import { ESS_VERSION } from '../../src/sandbox/actions/action.ts'
import { allActions } from '../../src/sandbox/actions/all-actions.ts'
import { knownSettings } from './known-settings.ts'
import { keysOfInterface, knownOfPaths, knownOfShape } from './known-structures.ts'
import { knownValues } from './known-values.ts'
import type { KnownAction, KnownFacts, KnownStructure, Service, User } from './model.ts'
import { readInterfaces, type Interface } from './read-interfaces.ts'

/** The gateway's interfaces that are requests under another name than `${action}Request`. */
const otherNames: Readonly<Record<string, string>> = { FileUrlsRequest: 'DescribeFileUrlsRequest' }

export function knownFacts(): KnownFacts {
  const shape = knownOfShape(shapeOf(createFlowByFiles))
  if (shape.kind !== 'object') throw new Error('A request is an object.')
  return {
    actions: knownActions(),
    structures: [
      { service: 'ess', structure: 'CreateFlowByFilesRequest', keys: shape.keys, user: 'checks' },
      { service: 'ess', structure: 'ApproverInfo', keys: knownOfPaths(partySettings), user: 'screen' },
      ...gatewayRequests(gatewayInterfaces()),
    ],
    values: knownValues,
    settings: knownSettings,
  }
}

function knownActions(): readonly KnownAction[] {
  const users = new Map<string, { readonly service: Service; readonly name: string; readonly users: User[] }>()
  const add = (service: Service, name: string, user: User) => {
    const id = `${service} ${name}`
    users.set(id, { service, name, users: [...(users.get(id)?.users ?? []), user] })
  }
  for (const name of essActions) add('ess', name, 'gateway')
  for (const name of essbasicActions) add('essbasic', name, 'gateway')
  for (const { name, version } of allActions) add(version === ESS_VERSION ? 'ess' : 'essbasic', name, 'sandbox')
  return [...users.values()]
}

/** The exported interfaces of the gateway's `…shapes.ts`, and those of its settings that it sends. */
export function gatewayInterfaces(): ReadonlyMap<string, Interface> {
  const folder = new URL('../../src/gateway/tencent/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('shapes.ts'))
  const paths = [...files, '../settings/settings.ts']
  return new Map(paths.flatMap((name) => [...readInterfaces(readFileSync(new URL(name, folder), 'utf8'))]))
}

/**
 * The request that the gateway composes for each action that it calls. Throws if a call has no such type, or a type no
 * call, so that nothing is missed.
 */
export function gatewayRequests(interfaces: ReadonlyMap<string, Interface>): readonly KnownStructure[] {
  const wanted = new Map<string, Service>([
    ...essActions.map((name): [string, Service] => [`${name}Request`, 'ess']),
    ...essbasicActions.map((name): [string, Service] => [`${name}Request`, 'essbasic']),
  ])
  const requests = [...interfaces.keys()]
    .filter((name) => name.endsWith('Request'))
    .map((name): KnownStructure => {
      const structure = otherNames[name] ?? name
      const service = wanted.get(structure)
      if (service === undefined) throw new Error(`${name} is a request of no action in src/gateway/tencent/actions.ts.`)
      return { service, structure, keys: keysOfInterface(name, interfaces), user: 'gateway' }
    })
  const missing = [...wanted.keys()].find((name) => requests.every(({ structure }) => structure !== name))
  if (missing !== undefined)
    throw new Error(`The gateway has no interface ${missing} in src/gateway/tencent/*shapes.ts.`)
  return requests
}
