// A small SDK, written as Tencent writes it, and knowledge of it, for the tests of the comparison.
import type { Known, KnownFacts, Sdk, SdkService } from '../../scripts/facts/model.ts'
import { readActions } from '../../scripts/facts/read-actions.ts'
import { readInterfaces } from '../../scripts/facts/read-interfaces.ts'

/** Action -> comment. */
type Actions = Readonly<Record<string, string>>
/** Structure -> key -> type, with its comment behind ` // `. */
type Structures = Readonly<Record<string, Readonly<Record<string, string>>>>

function service(actions: Actions, structures: Structures): SdkService {
  const client = Object.entries(actions).map(
    ([name, comment]) =>
      `    /**\n     * ${comment}\n     */\n` +
      `    ${name}(req: ${name}Request, cb?: (error: string, rep: ${name}Response) => void): ` +
      `Promise<${name}Response>;\n`,
  )
  const models = Object.entries(structures).map(([name, keys]) => {
    const lines = Object.entries(keys).map(([key, said]) => {
      const [type, comment = ''] = said.split(' // ')
      return `    /**\n     * ${comment}\n     */\n    ${key}?: ${type};\n`
    })
    return `/**\n * ${name}\n */\nexport interface ${name} {\n${lines.join('')}}\n`
  })
  return { actions: readActions(client.join('')), structures: readInterfaces(models.join('')) }
}

export function aSdk(actions: Actions, structures: Structures = {}, essbasic: Actions = {}): Sdk {
  return { version: '4.0.0', services: { ess: service(actions, structures), essbasic: service(essbasic, {}) } }
}

export function aKnown(changes: Partial<KnownFacts> = {}): KnownFacts {
  return { actions: [], structures: [], values: [], settings: new Map(), ...changes }
}

export const text: Known = { kind: 'string' }

export function keys(entries: Readonly<Record<string, Known>>): ReadonlyMap<string, Known> {
  return new Map(Object.entries(entries))
}
