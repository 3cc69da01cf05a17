import { describe, expect, it } from 'vitest'
import { partySettings } from '../../../../src/contract/draft/party-settings.ts'
import { countSet, foldOfPartyKey, partyFieldId } from '../../../../src/editor/forms/parties/party-folds.ts'

const inSight = ['ApproverIdCardType', 'ApproverIdCardNumber', 'ApproverOption.FillType']

describe('where a key of an approver is set', () => {
  it.each(Object.keys(partySettings))('%s has its fold, or is in sight', (path) => {
    expect(foldOfPartyKey(path) === null).toBe(inSight.includes(path))
    expect(partyFieldId(path)).toBe(`lk-party-${path.split('.').at(-1)}`)
  })

  it('is found by the key alone, and by a path into a list', () => {
    expect(foldOfPartyKey('NoRefuse')).toBe('party-limits')
    expect(foldOfPartyKey('RegisterInfo')).toBe('party-register')
    expect(foldOfPartyKey('AddSignComponentsLimits.0.ComponentType')).toBe('party-adding')
    expect(partyFieldId('AddSignComponentsLimits.0.ComponentType')).toBe('lk-party-AddSignComponentsLimits')
    expect(partyFieldId('ApproverSignTypes.1')).toBe('lk-party-ApproverSignTypes')
    expect(foldOfPartyKey('ApproverSignTypes.1')).toBe('party-identity')
  })

  it('keeps the ids that are known by name', () => {
    const named = {
      ApproverType: 'kind',
      ApproverRoleName: 'role',
      OrganizationName: 'company',
      ApproverName: 'name',
      ApproverMobile: 'mobile',
    }
    for (const [key, id] of Object.entries(named)) {
      expect(partyFieldId(key)).toBe(`lk-party-${id}`)
      expect(foldOfPartyKey(key)).toBeNull()
    }
  })

  it('counts what is set in a fold', () => {
    const approver = {
      PreReadTime: 9,
      ApproverOption: { NoRefuse: false, CanEditApprover: false },
      RegisterInfo: { LegalName: '张三', Newer: 1 },
    }
    expect((['limits', 'developer', 'register', 'adding'] as const).map((fold) => countSet(approver, fold))).toEqual([
      2, 1, 1, 0,
    ])
  })
})
