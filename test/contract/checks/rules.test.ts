// Every rule: one request that just passes it and one that just fails it.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRequest, firstError } from '../../../src/contract/checks/check.ts'
import { knownCodes, serverMessage } from '../../../src/contract/checks/messages.ts'
import { bodyRule, rules } from '../../../src/contract/checks/rules.ts'
import { ownCodes, type RuleName } from '../../../src/contract/checks/finding.ts'
import { rule as checkWordsEn } from '../../../src/words/en/rules.ts'
import { rule as checkWordsZh } from '../../../src/words/zh/rules.ts'
import { aRequest, onServer } from './a-request.ts'
import { cases } from './cases/all-cases.ts'
import type { Case } from './cases/case.ts'

const table = Object.entries(cases)
const warnings = new Set(rules.filter((rule) => rule.severity === 'warning').map((rule) => rule.name as string))

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)
const failing = (name: string, { fails, context = onServer }: Case) =>
  checkRequest(fails, context).filter(({ rule }) => rule === name)

describe('the rules', () => {
  it('have names of their own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  it('are those that have sentences and cases', () => {
    const names = [bodyRule.name, ...rules.map(({ name }) => name)].sort()
    expect(Object.keys(checkWordsZh).sort()).toEqual(names)
    expect(Object.keys(cases).sort()).toEqual(names)
  })

  it('find nothing in a good request', () => {
    expect(checkRequest(aRequest(), onServer)).toEqual([])
  })

  it.each(table)(
    '%s: a request that just passes has no error at all',
    (name, { passes, context = onServer, passesIn = context }) => {
      const findings = checkRequest(passes, passesIn)
      expect(firstError(findings)).toBeNull()
      expect(findings.filter(({ rule }) => rule === name)).toEqual([])
    },
  )

  it.each(table)('%s: a request that just fails is told so once, with the code and the place', (name, item) => {
    const severity = warnings.has(name) ? 'warning' : 'error'
    expect(failing(name, item)).toEqual([
      expect.objectContaining({ rule: name, code: item.code, path: item.path, severity }),
    ])
  })

  it.each(table.filter(([name]) => !warnings.has(name)))(
    '%s: its code is what a server answers',
    (name, { fails, context = onServer }) => {
      expect(firstError(checkRequest(fails, context))?.rule).toBe(name)
    },
  )

  it.each(table.filter(([name]) => warnings.has(name)))(
    '%s: a server would accept it',
    (_name, { fails, context = onServer }) => {
      expect(firstError(checkRequest(fails, context))).toBeNull()
    },
  )
})

describe('the sentences', () => {
  it.each(table)('%s: both languages use only what the finding gives', (name, item) => {
    const given = Object.keys(failing(name, item)[0]!.params)
    const zh = placeholders(checkWordsZh[name as RuleName])
    expect(given).toEqual(expect.arrayContaining(zh))
    expect(placeholders(checkWordsEn[name as RuleName]).sort()).toEqual(zh.sort())
  })

  it.each(table)('%s: says what is wrong and what to do', (name) => {
    expect(checkWordsZh[name as RuleName]).toMatch(/请.*。$/)
    expect(checkWordsEn[name as RuleName]).toMatch(/\.$/)
  })
})

describe("Tencent's messages", () => {
  it('are there for every code that a rule has, save those of ours', () => {
    const codes = [
      bodyRule.code,
      ...rules.flatMap(({ code }) => (typeof code === 'string' ? [code] : Object.values(code))),
    ]
    expect(codes.filter((code) => !knownCodes.has(code) && !ownCodes.has(code))).toEqual([])
    expect([...ownCodes].filter((code) => !codes.includes(code) || knownCodes.has(code))).toEqual([])
  })

  it('are there for every code that Tencent documents, save three for which its SDK has no words', () => {
    const documented = JSON.parse(
      readFileSync(new URL('../../conformance/errors/2020-11-11.json', import.meta.url), 'utf8'),
    ) as Record<string, string[]>
    expect([...new Set(Object.values(documented).flat())].filter((code) => !knownCodes.has(code)).sort()).toEqual([
      'FailedOperation.PathTypeError',
      'OperationDenied.LicenseHasExpired',
      'OperationDenied.NotFoundLicense',
    ])
  })

  it('are those of the table', () => {
    expect(serverMessage('InvalidParameter.FlowName')).toBe('不合法的签署流程名称,请修改后重试。')
    expect(serverMessage('InternalError.Pdf')).toBe('Pdf错误。')
    expect(serverMessage('OperationDenied.QrInvalid')).toBe('签署二维码不可用，请检查后重试。')
  })

  it('fall back to the family of a code, and then to a word', () => {
    expect(serverMessage('InvalidParameter.SomethingNew')).toBe(serverMessage('InvalidParameter'))
    expect(serverMessage('Nonsense')).toBe('未知错误。')
    expect(serverMessage('')).toBe('未知错误。')
  })
})
