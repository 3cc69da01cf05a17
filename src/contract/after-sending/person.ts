// Validates what identifies a person or company to Tencent after sending.
import { organizationProblem } from '../values/company-name.ts'
import { idCardType as knownCardType, idCardTypes, idNumberProblem } from '../values/id-card.ts'
import { mobileProblem } from '../values/mobile.ts'
import { maxNameLength, nameProblem } from '../values/person-name.ts'
import type { BrokenRule } from './broken-rule.ts'

export interface NamedPerson {
  readonly name?: string | undefined
  readonly mobile?: string | undefined
  readonly organizationName?: string | undefined
  readonly idCardType?: string | undefined
  readonly idCardNumber?: string | undefined
}

export interface PersonParams {
  readonly name: string
  readonly mobile: string
  readonly organizationName: string
  readonly idCardNumber: string
  readonly idCardType: string
}

/** Only checks the form of the values given; `params` has the API's names for them. */
export function personProblems(person: NamedPerson, params: PersonParams): readonly BrokenRule[] {
  const { name, mobile, organizationName, idCardType, idCardNumber } = person
  const problems: BrokenRule[] = []
  if (name !== undefined && nameProblem(name, 'complete'))
    problems.push({
      code: 'InvalidParameter.Name',
      param: params.name,
      why: `at most ${maxNameLength} characters: Chinese, letters, digits, spaces and · • . - '`,
    })
  if (mobile !== undefined && mobileProblem(mobile, 'complete'))
    problems.push({
      code: 'InvalidParameter.Mobile',
      param: params.mobile,
      why: 'a mainland mobile: 11 digits, without +86',
    })
  if (organizationName !== undefined && organizationProblem(organizationName, 'complete')) {
    problems.push({
      code: 'InvalidParameter.OrganizationName',
      param: params.organizationName,
      why: 'a name, with Chinese brackets （） where it has brackets',
    })
  }
  if (idCardNumber !== undefined && idNumberProblem(idCardNumber, idCardType, 'complete'))
    problems.push({
      code: 'InvalidParameter.CardNumber',
      param: params.idCardNumber,
      why: 'not of the form of this kind of document',
    })
  if (idCardType !== undefined && knownCardType(idCardType) === null)
    problems.push({
      code: 'InvalidParameter.CardType',
      param: params.idCardType,
      why: `one of ${idCardTypes.join(', ')}`,
    })
  if (idCardType !== undefined && idCardNumber === undefined)
    problems.push({
      code: 'InvalidParameter.CardNumber',
      param: params.idCardNumber,
      why: 'needed beside the kind of document',
    })
  return problems
}
