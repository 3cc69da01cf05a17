// The reader by the tables: of whatever row, a value of another type is told by its path, and one of its own is kept.
import { describe, expect, it } from 'vitest'
import { createFlowByFiles } from '../../../src/contract/api/create-flow-by-files.ts'
import { editions } from '../../../src/contract/api/editions.ts'
import { readerOf } from '../../../src/contract/api/read.ts'
import type { Parameter, Structure } from '../../../src/contract/api/structure.ts'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { aRequest, onServer } from '../checks/a-request.ts'

const read = readerOf(createFlowByFiles)

interface Row {
  readonly path: readonly (string | number)[]
  readonly row: Parameter
}

/** Every row of the request, each structure in a list as its first item. */
function rowsOf(structure: Structure, path: readonly (string | number)[] = []): readonly Row[] {
  return Object.entries(structure).flatMap(([name, row]) => {
    const here = [...path, name]
    if (row.kind === 'object') return [{ path: here, row }, ...rowsOf(row.of, here)]
    if (row.kind === 'objects') return [{ path: here, row }, ...rowsOf(row.of, [...here, 0])]
    return [{ path: here, row }]
  })
}

/** `{ a: [{ b: value }] }` of a path and a value. */
function at(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value)
}

const good: Readonly<Record<Parameter['kind'], unknown>> = {
  string: 'x',
  integer: 7,
  number: 1.5,
  boolean: false,
  strings: ['x'],
  integers: [7],
  object: {},
  objects: [{}],
}
const wanted: Readonly<Record<Parameter['kind'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  strings: 'list',
  integers: 'list',
  object: 'object',
  objects: 'list',
}
const values = [...Object.values(good), 'yes', 0, Number.NaN, {}]
const fits: Readonly<Record<Parameter['kind'], (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  boolean: (value) => typeof value === 'boolean',
  strings: Array.isArray,
  integers: Array.isArray,
  object: (value) => typeof value === 'object' && !Array.isArray(value),
  objects: Array.isArray,
}

describe.each(Object.entries(editions))('a row of a table of %s', (_edition, { createByFiles: { request } }) => {
  const read = readerOf<Structure>(request)

  it.each(rowsOf(request).map((one) => [one.path.join('.'), one] as const))(
    '%s says of each other type that it is wrong, and of its own nothing',
    (_name, { path, row }) => {
      expect(read(at(path, good[row.kind])).problems).toEqual([])
      expect(read(at(path, null)).problems).toEqual([])
      for (const value of values.filter((one) => !fits[row.kind](one)))
        expect(read(at(path, value)).problems).toEqual([{ path, wanted: wanted[row.kind] }])
    },
  )
})

describe('a list', () => {
  it('keeps the places of the others where an item is no object, and drops what is no text', () => {
    const { value, problems } = read({ FileIds: ['a', 1], Approvers: [5, { ApproverName: '张三' }] })
    expect(value).toEqual({ FileIds: ['a'], Approvers: [undefined, { ApproverName: '张三' }] })
    expect(problems.map(({ path }) => path)).toEqual([
      ['FileIds', 1],
      ['Approvers', 0],
    ])
  })
})

it('a switch of the registration is told as any other is', () => {
  const options = { UnifiedSocialCreditCodeCNameSame: 'yes', LegalNameSame: 'yes' }
  const request = aRequest({
    Approvers: [
      { ApproverOption: { NoRefuse: 'yes' }, RegisterInfo: { LegalName: '张三', RegisterInfoOption: options } },
    ],
  })
  expect(
    checkRequest(request, onServer).flatMap(({ rule, path }) => (rule === 'parameter-type' ? [path.at(-1)] : [])),
  ).toEqual(['NoRefuse', 'UnifiedSocialCreditCodeCNameSame', 'LegalNameSame'])
})
