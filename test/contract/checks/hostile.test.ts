// Whatever comes in, the checks answer.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { ownCodes } from '../../../src/contract/checks/finding.ts'
import { knownCodes } from '../../../src/contract/checks/messages.ts'
import { createFlowByFiles } from '../../../src/contract/api/create-flow-by-files.ts'
import { shapeOf, type Shape } from '../../../src/contract/api/shape.ts'
import { deepFreeze } from '../a-draft.ts'
import { aRequest, aSeal, inDraft, onServer, signedBy } from './a-request.ts'

const contexts = [onServer, inDraft, { ...onServer, document: null }, { ...onServer, textReady: false }]
const anyJson = fc.jsonValue({ maxDepth: 2 })

/** Texts that mean something somewhere. */
const texts = fc.oneof(
  fc.constantFrom(
    '',
    'SIGN_SEAL',
    'SIGN_VIRTUAL_COMBINATION',
    'WATERMARK',
    'TEXT',
    'DATE',
    'KEYWORD',
    'FIELD',
    'NORMAL',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.constantFrom(
    '{"Children":["a",5],"PageRanges":[{"BeginPage":1}]}',
    '{"ChildrenComponents":[null,5,{}]}',
    '{"__proto__":{}}',
    '[',
    'null',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
)

/** JSON in the shape of a request, with anything at all now and then. */
function shaped(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(shape) }, { weight: 1, arbitrary: anyJson })
}

function fitting(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'list':
      return fc.array(shaped(shape.of), { maxLength: 3 })
    case 'object':
      return fc.record(Object.fromEntries([...shape.keys].map(([key, inner]) => [key, shaped(inner)])), {
        requiredKeys: [],
      })
    case 'string':
      return texts
    case 'boolean':
      return fc.boolean()
    default:
      return numbers
  }
}

function isWellFormed(request: unknown): void {
  for (const context of contexts) {
    for (const { code, rule, path, params } of checkRequest(deepFreeze(request), context)) {
      expect(knownCodes.has(code) || ownCodes.has(code)).toBe(true)
      expect(rule).not.toBe('')
      expect(path.every((step) => typeof step === 'string' || Number.isInteger(step))).toBe(true)
      expect(Object.values(params).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true)
    }
  }
}

describe('hostile input', () => {
  it('of any JSON never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), isWellFormed), { numRuns: 300 })
  })

  it('of any value at all never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        isWellFormed,
      ),
      { numRuns: 300 },
    )
  })

  it('in the shape of a request never throws', () => {
    fc.assert(fc.property(shaped(shapeOf(createFlowByFiles)), isWellFormed), { numRuns: 400 })
  })

  it('as deep as a parser lets it be is not followed down', () => {
    let deep: unknown = 'x'
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    expect(checkRequest(aRequest({ Components: deep, Agent: deep }), onServer)[0]?.code).toBe('InvalidParameter')
  })

  it('with a __proto__ of its own is a request like any other', () => {
    const request: unknown = JSON.parse('{"__proto__":{"FlowName":"x"},"FlowName":5}')
    expect(checkRequest(request, onServer).map(({ rule }) => rule)).toContain('parameter-type')
  })

  it('of a heap of components in one spot names each once, and not each pair', () => {
    const heap = Array.from({ length: 20_000 }, () => aSeal())
    const overlaps = checkRequest(signedBy(...heap), onServer).filter(({ rule }) =>
      rule.startsWith('components-overlap'),
    )
    expect(overlaps.length).toBeLessThanOrEqual(heap.length)
  })
})
