// The signer being typed for a place that was left open, identified in one of the ways of CreateFlowApprovers (SDK).
import { cleanText } from '../../../../contract/values/clean-text.ts'
import { organizationProblem, tidyOrganization } from '../../../../contract/values/company-name.ts'
import { idNumberProblem, tidyIdNumber, type IdCardType } from '../../../../contract/values/id-card.ts'
import { mobileProblem, tidyMobile } from '../../../../contract/values/mobile.ts'
import { nameProblem, tidyName } from '../../../../contract/values/person-name.ts'
import type { NewApprovers } from '../../../../gateway/routes.ts'
import type { Problem } from '../../../../words/zh/fields.ts'

/**
 * mobile: name and mobile. wecom: the WeCom UserId of a member of one's own company. document: the id number of a
 * person whose identity has been verified.
 */
export type Way = 'mobile' | 'wecom' | 'document'
export type Field = 'company' | 'name' | 'mobile' | 'userId' | 'idCardNumber'

export interface NamedSigner {
  readonly way: Way
  readonly company: string
  readonly name: string
  readonly mobile: string
  readonly userId: string
  readonly idCardType: IdCardType
  readonly idCardNumber: string
}

export function emptySigner(company: string): NamedSigner {
  return { way: 'mobile', company, name: '', mobile: '', userId: '', idCardType: 'ID_CARD', idCardNumber: '' }
}

export function waysOf(kind: string): readonly Way[] {
  return kind === 'company' ? ['mobile', 'wecom'] : ['mobile', 'document']
}

/** The fields to fill in, all required, in the order of the form. */
export function fieldsOf(kind: string, way: Way): readonly Field[] {
  const own: readonly Field[] = way === 'wecom' ? ['userId'] : ['name', way === 'mobile' ? 'mobile' : 'idCardNumber']
  return kind === 'company' ? ['company', ...own] : own
}

/** How each text is mended once its field is left. */
export const tidies: Readonly<Record<Field, (text: string) => string>> = {
  company: tidyOrganization,
  name: tidyName,
  mobile: tidyMobile,
  userId: (text) => cleanText(text),
  idCardNumber: tidyIdNumber,
}

/** The text of a field as it will be once the field is left. */
function textOf(signer: NamedSigner, field: Field): string {
  return tidies[field](signer[field])
}

/** True if nothing was typed: the place stays open. */
export function isUntouched(signer: NamedSigner, kind: string): boolean {
  return fieldsOf(kind, signer.way).every((field) => field === 'company' || textOf(signer, field) === '')
}

/** What is wrong with a field: a key under `problem.`, or null. An empty field is not a problem. */
export function problemOf(signer: NamedSigner, field: Field): Problem | null {
  const text = textOf(signer, field)
  switch (field) {
    case 'company':
      return organizationProblem(text)
    case 'name':
      return nameProblem(text)
    case 'mobile':
      return mobileProblem(text)
    case 'idCardNumber':
      return idNumberProblem(text, signer.idCardType)
    case 'userId':
      return null
  }
}

export function isComplete(signer: NamedSigner, kind: string): boolean {
  return fieldsOf(kind, signer.way).every((field) => textOf(signer, field) !== '' && problemOf(signer, field) === null)
}

export function approverOf(recipientId: string, kind: string, signer: NamedSigner): NewApprovers['approvers'][number] {
  const { way, idCardType } = signer
  return {
    recipientId,
    ...(way === 'wecom' ? { userId: textOf(signer, 'userId') } : { name: textOf(signer, 'name') }),
    ...(way === 'mobile' && { mobile: textOf(signer, 'mobile') }),
    ...(way === 'document' && { idCardType, idCardNumber: textOf(signer, 'idCardNumber') }),
    ...(kind === 'company' && { organizationName: textOf(signer, 'company') }),
  }
}
