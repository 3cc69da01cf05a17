// docs/sandbox.md, held against the sandbox: every control route with every field, its values and its default; keys and
// limits.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { callbackFaultShape, callbackShape } from '../../src/sandbox/callbacks/target.ts'
import { armShape } from '../../src/sandbox/routes/faults.ts'
import { eventShape, quotaShape } from '../../src/sandbox/routes/control-routes.ts'
import { commonNames } from '../../src/sandbox/wire/common-parameters.ts'
import { credentials } from '../../src/sandbox/account/keys.ts'
import { BODY_LIMIT } from '../../src/sandbox/wire/limits.ts'
import { startSandbox } from './a-sandbox.ts'

const bench = startSandbox()

const text = readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8')

const shapes: Readonly<Record<string, z.ZodType>> = {
  'POST /_sandbox/faults': armShape,
  'POST /_sandbox/callbacks': callbackShape,
  'POST /_sandbox/callback-faults': callbackFaultShape,
  'POST /_sandbox/quota': quotaShape,
  'POST /_sandbox/flows/:id/events': eventShape,
}

/** By the heading of each control route, the first three cells of the rows below it. */
const documented = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section): [string, readonly (readonly string[])[]] => {
      const rows = [...section.matchAll(/^\| (`[^|]+) \| ([^|]*) \| ([^|]*) \|/gm)].map(
        ([, field = '', value = '', fallback = '']) => [field, value, fallback],
      )
      return [/^`(.+)`/.exec(section)?.[1] ?? '', rows]
    }),
)

interface Described {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Described[]
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
}

function rowsOf({ properties = {}, required = [] }: Described, before = ''): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([key, property]) => [
    [`\`${before}${key}\``, valueOf(property), required.includes(key) ? 'required' : defaultOf(property)],
    ...rowsOf(property, `${before}${key}.`),
  ])
}

function valueOf({ type, enum: values, anyOf, minimum, maximum }: Described): string {
  if (anyOf) return anyOf.map(valueOf).join(', ')
  if (values) return values.map((value) => `\`${value}\``).join(', ')
  return type === 'integer' ? `${minimum} to ${maximum}` : type === 'string' ? 'text' : String(type)
}

function defaultOf({ default: value }: Described): string {
  if (value === undefined) return 'none'
  return typeof value === 'string' ? `\`${value}\`` : String(value)
}

describe('docs/sandbox.md', () => {
  it('has every control route, and no other', () => {
    expect([...documented.keys()].sort()).toEqual(
      controlRoutes(bench.sandbox().app.printRoutes({ commonPrefix: false })).sort(),
    )
  })

  it.each([...documented.keys()])('says of %s every field, its values and its default', (route) => {
    const shape = shapes[route]
    expect(shape !== undefined, route).toBe(route.startsWith('POST '))
    if (shape) expect(documented.get(route)).toEqual(rowsOf(z.toJSONSchema(shape, { io: 'input' }) as Described))
  })

  it('names the keys and tokens of the account', () => {
    for (const { secretId, secretKey, token } of credentials) {
      for (const part of [secretId, secretKey, token])
        expect(text).toContain(part === '' ? 'none may come along' : `\`${part}\``)
    }
  })

  it('names the common parameters of signature v1, and how large a body may be', () => {
    for (const name of commonNames) expect(text).toContain(`\`${name}\``)
    expect(text).toContain(`${BODY_LIMIT / 1024 / 1024} MB`)
  })
})

/** Of Fastify's tree, in which a level is four characters deep: `POST /_sandbox/faults`. HEAD comes with GET. */
function controlRoutes(tree: string): string[] {
  const path: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*[└├]── )(\S+) \((.*)\)$/.exec(line) ?? []
    if (part === '') return []
    path.splice(indent.length / 4 - 1, Infinity, part)
    const route = path.join('').replace(/\/+/g, '/')
    if (!route.startsWith('/_sandbox/')) return []
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${route}`)
  })
}
