// Which templates can have a QR code for many signers (S0, S1; docs/facts.md "After the flow is created").
import { asObject, objectsIn, type JsonObject } from '../values/json-object.ts'

export type QrObstacle =
  | 'FailedOperation.QrCodeCreatorSignComponents'
  | 'FailedOperation.QrCodeSignUsers'
  | 'FailedOperation.QrCodeTemplateId'

/**
 * Why a template (TemplateInfo of DescribeFlowTemplates) cannot have a QR code; null if it can. It must have no fill
 * components of its initiator, and either one person, or a company and a person where signing is unordered, the
 * company signs automatically, or the company is not first.
 */
export function qrObstacle(template: JsonObject): QrObstacle | null {
  const promoter = asObject(template.Promoter).RecipientId
  // RequireSign is useless: Tencent's example of August 2026 has false for signers.
  const recipients = objectsIn(template.Recipients).filter((one) => one.RecipientType !== 'PROMOTER')
  const signers = new Set(recipients.map((one) => one.RecipientId))
  const ofInitiator = (component: JsonObject) => {
    const owner = component.ComponentRecipientId
    return owner === promoter || !signers.has(owner)
  }
  if (objectsIn(template.Components).some(ofInitiator)) return 'FailedOperation.QrCodeCreatorSignComponents'
  const persons = recipients.filter((one) => one.RecipientType === 'INDIVIDUAL')
  const companies = recipients.filter((one) => one.RecipientType === 'ENTERPRISE')
  if (persons.length !== 1 || companies.length > 1 || recipients.length !== persons.length + companies.length)
    return 'FailedOperation.QrCodeSignUsers'
  const [company] = companies
  if (!company || isUnordered(template) || template.TemplateType === 1) return null
  return orderOf(company) > orderOf(persons[0]!) ? null : 'FailedOperation.QrCodeTemplateId'
}

/** SignOrder is [-1] if the order does not matter. */
function isUnordered({ SignOrder }: JsonObject): boolean {
  return Array.isArray(SignOrder) && SignOrder.length > 0 && SignOrder.every((order) => order === -1)
}

function orderOf({ RoutingOrder }: JsonObject): number {
  return typeof RoutingOrder === 'number' ? RoutingOrder : 0
}
