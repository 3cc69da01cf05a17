// The sixteen requests of Tencent's documentation (S4) on a file that has what they ask for.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRequest, firstError } from '../../../src/contract/checks/check.ts'
import type { JsonObject } from '../../../src/contract/draft/draft.ts'
import { A4, aDocument, rect } from '../a-document.ts'
import { now } from './a-request.ts'

const folder = new URL('../fixtures/create-flow-by-files/', import.meta.url)
const names = readdirSync(folder).sort()
const requestOf = (name: string) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { request: JsonObject }).request

const word = [{ page: 1, rect: rect(200, 400, 40, 12), whole: true }]
const field = (name: string, index: number) => ({ name, page: 1, rect: rect(100, 100 + 150 * index, 100, 100), kind: 'Tx' })
const document = aDocument({
  pages: Array.from({ length: 7 }, () => A4),
  texts: { 处方医生: word, 患者签名: word, 签名: word, Test: word, Test1: word, Test2: word },
  fields: ['seal', 'seal2', 'signature'].map(field),
})

const check = (name: string, stage: 'draft' | 'server') => checkRequest(requestOf(name), { now, document, stage })
const warnings = (name: string) => [...new Set(check(name, 'server').filter(({ severity }) => severity === 'warning').map(({ rule }) => rule))].sort()

describe('the documented requests', () => {
  it('are sixteen', () => {
    expect(names).toHaveLength(16)
  })

  it.each(names.filter((name) => name !== '14.json'))('%s is without an error', (name) => {
    expect(firstError(check(name, 'server'))).toBeNull()
    expect(firstError(check(name, 'draft'))).toBeNull()
  })

  it('14 is refused for its name', () => {
    expect(firstError(check('14.json', 'server'))).toMatchObject({ code: 'InvalidParameter.Name', path: ['Approvers', 0, 'ApproverName'] })
    expect(check('14.json', 'server').filter(({ severity }) => severity === 'error')).toHaveLength(1)
  })

  it('are without an error where the file is not known', () => {
    const findings = names.filter((name) => name !== '14.json').map((name) => firstError(checkRequest(requestOf(name), { now, document: null, stage: 'server' })))
    expect(findings.filter(Boolean)).toEqual([])
  })

  it('1 is warned for the check digits of its id numbers', () => {
    expect(warnings('01.json')).toContain('card-number-digit')
  })

  it('3 is warned for two parties who sign on the same spot', () => {
    expect(warnings('03.json')).toContain('components-overlap')
  })

  it('13 is warned for seals in form fields', () => {
    expect(warnings('13.json')).toContain('sign-type-in-field')
  })

  it('beyond who is told and what overlaps are warned of little, and that is true', () => {
    const common = ['party-not-told', 'components-overlap', 'card-number-digit', 'sign-type-in-field']
    const others = names.map((name) => [name, warnings(name).filter((rule) => !common.includes(rule))] as const).filter(([, rules]) => rules.length > 0)
    expect(Object.fromEntries(others)).toEqual({
      // Nobody has placed anything: each adds its own.
      '02.json': ['party-adds-own'],
      '07.json': ['blanks-optional', 'near-edge'],
      '11.json': ['limit-seal-of-others', 'party-adds-own'],
    })
  })

  it('16 is warned for parties that nobody tells', () => {
    expect(warnings('16.json')).toContain('party-not-told')
  })
})
