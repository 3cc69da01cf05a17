import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import type { Approver } from '../../../src/contract/api/approver-info.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import {
  addLimit,
  limitsOf,
  limitTypes,
  limitTypesFor,
  limitValues,
  namesSeals,
  removeLimit,
  setLimitType,
  setLimitValues,
} from '../../../src/contract/draft/party-limits.ts'
import { sealKinds, signerSignatureKinds } from '../../../src/contract/values/signature-kinds.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aDraft, company, deepFreeze } from '../a-draft.ts'

const type = fc.constantFrom(...limitTypes)
const values = fc.array(fc.oneof(fc.constantFrom<string>(...sealKinds, ...signerSignatureKinds), fc.string()), {
  maxLength: 4,
})
const step = fc.oneof(
  type.map((next) => (approver: Approver) => addLimit(approver, next)),
  fc.nat(5).map((at) => (approver: Approver) => removeLimit(approver, at)),
  fc.tuple(fc.nat(5), type).map(
    ([at, next]) =>
      (approver: Approver) =>
        setLimitType(approver, at, next),
  ),
  fc.tuple(fc.nat(5), values).map(
    ([at, next]) =>
      (approver: Approver) =>
        setLimitValues(approver, at, next),
  ),
)
/** As an import may bring it: the list may hold anything. */
const limited = (limits: readonly unknown[]) =>
  deepFreeze<JsonObject>({ ...company, AddSignComponentsLimits: limits }) as Approver

describe('limits of what a signer may add', () => {
  it('pass the checks whatever is done to them, and leave nothing once all are gone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let approver = deepFreeze({ ...company })
        for (const change of steps) approver = deepFreeze(change(approver))
        const wrong = checkRequest(toRequest(aDraft([approver])), { stage: 'draft', now: 0, document: null })
        expect(wrong.filter(({ rule }) => rule === 'parameter-type' || rule === 'add-sign-components-limits')).toEqual(
          [],
        )
        while (limitsOf(approver).length > 0) approver = removeLimit(approver, 0)
        expect(approver).toEqual(company)
      }),
    )
  })

  it('keep their values only between the two kinds of company seal', () => {
    const approver = limited([{ ComponentType: 'SIGN_SEAL', ComponentValue: ['OFFICIAL'], Newer: 1 }])
    expect(limitsOf(setLimitType(approver, 0, 'SIGN_PAGING_SEAL'))).toEqual([
      { ComponentType: 'SIGN_PAGING_SEAL', ComponentValue: ['OFFICIAL'], Newer: 1 },
    ])
    for (const other of ['SIGN_SIGNATURE', 'SIGN_LEGAL_PERSON_SEAL'] as const) {
      expect(limitsOf(setLimitType(approver, 0, other))).toEqual([{ ComponentType: other, Newer: 1 }])
    }
  })

  it('leave items alone that an import brought and nobody touched', () => {
    const approver = limited(['x', { ComponentType: 'SIGN_NEW', ComponentValue: 7 }, { ComponentType: 'SIGN_SEAL' }])
    const after = setLimitValues(approver, 2, ['FINANCE'])
    expect(after.AddSignComponentsLimits).toEqual([
      'x',
      { ComponentType: 'SIGN_NEW', ComponentValue: 7 },
      { ComponentType: 'SIGN_SEAL', ComponentValue: ['FINANCE'] },
    ])
    expect(limitsOf(approver).map(limitValues)).toEqual([[], [], []])
    expect(setLimitValues(approver, 9, ['FINANCE'])).toBe(approver)
  })

  it('tell seal ids from kinds of seal: one id is enough', () => {
    expect(namesSeals({ ComponentValue: ['OFFICIAL', 'yDR4'] })).toBe(true)
    expect(namesSeals({ ComponentValue: ['OFFICIAL', 'OTHER'] })).toBe(false)
    expect(namesSeals({})).toBe(false)
  })

  it('are offered to whom the catalogue lets have the type', () => {
    expect(limitTypesFor('company')).toEqual([
      'SIGN_SEAL',
      'SIGN_PAGING_SEAL',
      'SIGN_LEGAL_PERSON_SEAL',
      'SIGN_SIGNATURE',
    ])
    expect(limitTypesFor('companyAuto')).toEqual(['SIGN_SEAL', 'SIGN_PAGING_SEAL', 'SIGN_LEGAL_PERSON_SEAL'])
    expect(limitTypesFor('person')).toEqual(['SIGN_SIGNATURE'])
    expect(limitTypesFor(undefined)).toEqual([])
  })
})
