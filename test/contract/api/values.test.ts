// A row's values, length and range are a check by themselves: whatever row a table gets is asked, without a rule of
// its own, and once.
import { describe, expect, it } from 'vitest'
import { createFlowByFiles } from '../../../src/contract/api/create-flow-by-files.ts'
import type { Parameter, Structure } from '../../../src/contract/api/structure.ts'
import { valueProblems } from '../../../src/contract/api/values.ts'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { aRequest, onServer } from '../checks/a-request.ts'

describe('the values of a structure', () => {
  const inner = { Word: { kind: 'string', maxLength: 2 } } as const satisfies Structure
  const structure = {
    Text: { kind: 'string', maxLength: 3 },
    Choice: { kind: 'string', values: ['a', 'b'] },
    Number: { kind: 'integer', min: 3, max: 300, blank: 0 },
    Share: { kind: 'number', min: 0 },
    List: { kind: 'objects', of: inner, maxItems: 2 },
    Inner: { kind: 'object', of: inner },
  } as const satisfies Structure
  const told = (read: object) => valueProblems(read, structure).map(({ path, allowed }) => [path.join('.'), allowed])

  it.each([
    ['a text as long as it may be, characters beyond the basic plane counting once', { Text: '字🀀🀀' }],
    ['both ends of a range', { Number: 3, Share: 0 }],
    ['the other end', { Number: 300 }],
    ['what counts as absent', { Number: 0, Choice: '' }],
    ['a list as long as it may be', { List: [{}, {}] }],
  ])('may be %s', (_what, read) => {
    expect(told(read)).toEqual([])
  })

  it.each([
    ['Text', 'abcd', '≤ 3'],
    ['Choice', 'c', 'a, b'],
    ['Number', 2, '3–300'],
    ['Number', 301, '3–300'],
    ['Share', -0.5, '≥ 0'],
    ['List', [{}, {}, {}], '≤ 2'],
  ])('%s may not be %j', (name, value, allowed) => {
    expect(told({ [name]: value })).toEqual([[name, allowed]])
  })

  it('are those of a structure inside, too', () => {
    expect(told({ Inner: { Word: 'abc' } })).toEqual([['Inner.Word', '≤ 2']])
  })
})

interface Limited {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

/** A value beyond the limit of each row that has one, from the structure down. */
function beyondLimits(structure: Structure, path: Limited['path'] = []): readonly Limited[] {
  return Object.entries<Parameter>(structure).flatMap(([name, row]): readonly Limited[] => {
    const here = [...path, name]
    if (row.kind === 'object') return beyondLimits(row.of, here)
    if (row.kind === 'objects') {
      const items =
        row.maxItems === undefined ? [] : [{ path: here, value: Array.from({ length: row.maxItems + 1 }, () => ({})) }]
      return [...items, ...beyondLimits(row.of, [...here, 0])]
    }
    if ('maxLength' in row && row.maxLength) return [{ path: here, value: 'A'.repeat(row.maxLength + 4) }]
    return 'max' in row && row.max ? [{ path: here, value: row.max + 1 }] : []
  })
}

/** A copy of a JSON value with another one at a path. */
function withValue(json: unknown, [key, ...rest]: Limited['path'], value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(json) ? json : []
    return Object.assign([...list], { [key]: withValue(list[key] ?? {}, rest, value) })
  }
  const entries = new Map(Object.entries(json ?? {}))
  return Object.fromEntries(entries.set(key, withValue(entries.get(key), rest, value)))
}

it.each(beyondLimits(createFlowByFiles).map(({ path, value }) => [path.join('.'), path, value] as const))(
  '%s beyond its limit is told once',
  (_name, path, value) => {
    const findings = checkRequest(withValue(aRequest(), path, value), onServer)
    expect(
      findings.filter((finding) => finding.severity === 'error' && finding.path.join('.') === path.join('.')),
    ).toHaveLength(1)
  },
)
