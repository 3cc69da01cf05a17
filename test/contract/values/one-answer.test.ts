// What the field of a draft takes, what the checks pass, what naming after sending and the sandbox accept, and what the
// one-click mend makes: one answer for each text.
import { describe, expect, it } from 'vitest'
import { personProblems } from '../../../src/contract/after-sending/person.ts'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { applyFix, fixName } from '../../../src/contract/checks/fixes.ts'
import { settingsOf } from '../../../src/contract/component-types/settings.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { organizationProblem, tidyOrganization } from '../../../src/contract/values/company-name.ts'
import { creditCodeProblem, tidyCreditCode } from '../../../src/contract/values/credit-code.ts'
import { emailProblem, tidyEmail } from '../../../src/contract/values/email.ts'
import { idNumberProblem, tidyIdNumber } from '../../../src/contract/values/id-card.ts'
import { mobileProblem, tidyMobile } from '../../../src/contract/values/mobile.ts'
import { nameProblem, tidyName } from '../../../src/contract/values/person-name.ts'
import {
  componentSignatureKinds,
  signerSignatureKinds,
  templateSignatureKinds,
} from '../../../src/contract/values/signature-kinds.ts'
import { aDraft, company, placed, aSeal } from '../a-draft.ts'

const person = { ApproverType: 1, ApproverName: '张三', ApproverMobile: '13200000000', NotifyType: 'sms' }
const draftOf = (approver: object) => aDraft([company, { ...person, ...approver }], [placed('a', aSeal())])
const draftOfCompany = (approver: object) => aDraft([{ ...company, ...approver }, person], [placed('a', aSeal())])

const found = (draft: ReturnType<typeof aDraft>, rules: readonly string[]) =>
  checkRequest(toRequest(draft), { now: 0, document: null, stage: 'draft' }).find(({ rule }) => rules.includes(rule))

const params = {
  name: 'ApproverName',
  mobile: 'ApproverMobile',
  organizationName: 'OrganizationName',
  idCardNumber: 'ApproverIdCardNumber',
  idCardType: 'ApproverIdCardType',
}

interface Value {
  readonly draft: (text: string) => ReturnType<typeof aDraft>
  readonly rules: readonly string[]
  readonly problem: (text: string) => string | null
  readonly tidy: (text: string) => string
  /** Naming after sending, in the gateway and in the sandbox; absent where it has no such value. */
  readonly named?: (text: string) => Parameters<typeof personProblems>[0]
}

const values: Readonly<Record<string, Value>> = {
  email: {
    draft: (ApproverEmail) => draftOf({ ApproverEmail }),
    rules: ['approver-email-form'],
    problem: emailProblem,
    tidy: tidyEmail,
  },
  permit: {
    draft: (ApproverIdCardNumber) => draftOf({ ApproverIdCardNumber, ApproverIdCardType: 'HONGKONG_AND_MACAO' }),
    rules: ['card-number-form'],
    problem: (number) => idNumberProblem(number, 'HONGKONG_AND_MACAO'),
    tidy: tidyIdNumber,
    named: (idCardNumber) => ({ idCardNumber, idCardType: 'HONGKONG_AND_MACAO' }),
  },
  idCard: {
    draft: (ApproverIdCardNumber) => draftOf({ ApproverIdCardNumber }),
    rules: ['card-number-form'],
    problem: (number) => idNumberProblem(number, undefined),
    tidy: tidyIdNumber,
    named: (idCardNumber) => ({ idCardNumber, idCardType: 'ID_CARD' }),
  },
  name: {
    draft: (ApproverName) => draftOf({ ApproverName }),
    rules: ['approver-name-characters', 'approver-name-long'],
    problem: nameProblem,
    tidy: tidyName,
    named: (name) => ({ name }),
  },
  mobile: {
    draft: (ApproverMobile) => draftOf({ ApproverMobile }),
    rules: ['approver-mobile-form'],
    problem: mobileProblem,
    tidy: tidyMobile,
    named: (mobile) => ({ mobile }),
  },
  organization: {
    draft: (OrganizationName) => draftOfCompany({ OrganizationName }),
    rules: ['organization-brackets', 'organization-characters'],
    problem: organizationProblem,
    tidy: tidyOrganization,
    named: (organizationName) => ({ organizationName }),
  },
  creditCode: {
    draft: (code) => draftOfCompany({ RegisterInfo: { LegalName: '张三', UnifiedSocialCreditCode: code } }),
    rules: ['register-credit-code'],
    problem: creditCodeProblem,
    tidy: tidyCreditCode,
  },
}

/** The value, a text as it is typed, and what is right of it; null where somebody has to look. */
const texts: readonly (readonly [keyof typeof values & string, string, string | null])[] = [
  ['email', 'li@x.cn', 'li@x.cn'],
  ['email', 'a@b..c', null],
  ['email', 'a,b@c.de', null],
  ['email', 'li@x.cn>', 'li@x.cn'],
  ['email', '李四 <li@x.cn>', 'li@x.cn'],
  ['email', 'ｌｉ＠ｘ．ｃｎ', 'li@x.cn'],
  ['email', 'li@x', null],
  ['permit', 'H1234567890', 'H1234567890'],
  ['permit', 'h 12345678-90', 'H1234567890'],
  // The cards since 2013 have eight digits; Tencent asks for ten (SDK: 号码共11位).
  ['permit', 'H12345678', null],
  ['idCard', '11010519491231002X', '11010519491231002X'],
  ['idCard', '110105 19491231 002ｘ', '11010519491231002X'],
  ['idCard', 'H1234567890', null],
  ['name', '张三', '张三'],
  ['name', '张三<b>', null],
  ['name', '🙂', null],
  ['name', '张\u200b三 ', '张三'],
  ['name', '阿不都・热合曼', '阿不都·热合曼'],
  ['name', 'Ｓｅａｎ　O’Brien', "Sean O'Brien"],
  ['name', '张'.repeat(51), null],
  ['mobile', '13200000000', '13200000000'],
  ['mobile', '0086 13200000000', '13200000000'],
  ['mobile', '+86 132-0000-0000', '13200000000'],
  ['mobile', '１３２００００００００', '13200000000'],
  ['mobile', '手机：132 0000 0000', '13200000000'],
  ['mobile', '\u202d13200000000\u202c', '13200000000'],
  ['mobile', '1320000000O', null],
  ['mobile', '010-12345678', null],
  ['organization', '典子谦示例企业', '典子谦示例企业'],
  ['organization', '某某(深圳)公司', '某某（深圳）公司'],
  ['organization', '典子谦\u200b示例企业', '典子谦示例企业'],
  ['organization', '公司<b>', null],
  ['creditCode', '91350100M000100Y43', '91350100M000100Y43'],
  ['creditCode', '9135 0100 m000 100y 43', '91350100M000100Y43'],
  ['creditCode', '91350100M000100Y44', null],
]

describe('one answer', () => {
  it.each(texts)('%s %j is %j', (name, typed, right) => {
    const { draft, rules, problem, tidy, named } = values[name]!
    const takes = problem(typed) === null
    expect(takes).toBe(typed === right)
    const tidied = tidy(typed)
    expect(problem(tidied) === null ? tidied : null).toBe(right)
    const finding = found(draft(typed), rules)
    expect(finding === undefined).toBe(takes)
    if (named) expect(personProblems(named(typed), params).length === 0).toBe(takes)
    if (!finding) return
    const mended = fixName(finding) === null ? null : applyFix(draft(typed), finding, null)
    expect(mended).toEqual(right === null ? null : draft(right))
  })

  it('to what is tidy already, tidying does nothing', () => {
    for (const [name, typed] of texts) {
      const { tidy } = values[name]!
      expect(tidy(tidy(typed))).toBe(tidy(typed))
    }
  })
})

describe('the ways to sign', () => {
  const setting = settingsOf('SIGN_SIGNATURE').find(({ key }) => key === 'ComponentTypeLimit')
  const limited = (kind: string) =>
    draftOf({ AddSignComponentsLimits: [{ ComponentType: 'SIGN_SIGNATURE', ComponentValue: [kind] }] })

  it('of a placed component are those of its settings', () => {
    expect(setting?.kind === 'many' && setting.values).toEqual(componentSignatureKinds)
  })

  it('that a signer may add are those which the form offers and the checks pass', () => {
    for (const kind of componentSignatureKinds) {
      const isOffered = signerSignatureKinds.some((one) => one === kind)
      expect(found(limited(kind), ['limit-signature-kinds']) === undefined).toBe(isOffered)
    }
  })

  it('of a template are some of those of a component', () => {
    expect(componentSignatureKinds).toEqual(expect.arrayContaining([...templateSignatureKinds]))
  })
})
