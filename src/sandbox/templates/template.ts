// A template of the sandbox: a contract's text and who fills in and signs where. TemplateInfo (SDK) is built from it.
import type { Approver } from '../../contract/api/approver-info.ts'
import type { Component } from '../../contract/api/component.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'

export interface TemplateRole {
  readonly recipientId: string
  readonly name: string
  /** ApproverType of the API: 0 company, 1 person, 3 company automatic. */
  readonly type: 0 | 1 | 3
  readonly fill: readonly Component[]
  readonly sign: readonly Component[]
}

export interface Template {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly unordered: boolean
  readonly promoterId: string
  /** The initiator's fill components. */
  readonly components: readonly Component[]
  /** In the order of signing. */
  readonly roles: readonly TemplateRole[]
  readonly title: string
  readonly paragraphs: readonly string[]
  /** The lines at the end, above the components: pt from the left and top. */
  readonly labels: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** Unix seconds. */
  readonly createdOn: number
}

const CREATOR_ID = 'yDSandboxTemp1ateKeeper000000001'

export function templateInfo(template: Template, withDetails: boolean): JsonObject {
  const { id, name, description, unordered, promoterId, components, roles, createdOn } = template
  const owned = (list: readonly Component[], owner: string) =>
    list.map((component) => ({ ...componentDefaults, ...component, ComponentRecipientId: owner }))
  return {
    TemplateId: id,
    TemplateName: name,
    Description: description,
    DocumentResourceIds: [],
    FileInfos: [],
    AttachmentResourceIds: [],
    SignOrder: unordered ? [-1] : roles.map((_, order) => order),
    Status: 1,
    Creator: '典子谦',
    CreatorId: CREATOR_ID,
    CreatedOn: createdOn,
    TemplateType: roles.some(({ type }) => type === 3) ? 1 : 3,
    Available: 1,
    Published: true,
    OrganizationId: 'yDSandboxOrganization00000000001',
    TemplateVersion: '20260101001',
    PreviewUrl: '',
    ShareTemplateId: '',
    Seals: [],
    TemplateSeals: [],
    UserFlowType: { UserFlowTypeId: '', Name: '未分类', Description: '' },
    Promoter: recipient(promoterId, 'PROMOTER', '发起方', 0),
    Recipients: withDetails
      ? roles.map((role, order) =>
          recipient(role.recipientId, role.type === 1 ? 'INDIVIDUAL' : 'ENTERPRISE', role.name, order),
        )
      : [],
    Components: withDetails
      ? [...owned(components, promoterId), ...roles.flatMap(({ fill, recipientId }) => owned(fill, recipientId))]
      : [],
    SignComponents: withDetails ? roles.flatMap(({ sign, recipientId }) => owned(sign, recipientId)) : [],
  }
}

/** The values that Tencent returns for keys that a component does not set (example of August 2026). */
const componentDefaults: JsonObject = {
  ChannelComponentId: '',
  ChannelComponentSource: 0,
  ComponentDateFontSize: 0,
  ComponentExtra: '',
  ComponentValue: '',
  ForbidMoveAndDelete: false,
  IsFormType: false,
  KeywordIndexes: [],
  KeywordOrder: '',
  KeywordPage: 0,
  LockComponentValue: false,
  OffsetX: 0,
  OffsetY: 0,
  RelativeLocation: '',
}

/** RequireSign and similar keys are false in Tencent's example of August 2026, even for signers. */
function recipient(id: string, type: string, name: string, order: number): JsonObject {
  const signs = type !== 'PROMOTER'
  return {
    RecipientId: id,
    RecipientType: type,
    RoleName: name,
    Description: '',
    RoutingOrder: order,
    RequireValidation: false,
    RequireSign: false,
    RequireDelivery: false,
    Email: '',
    Mobile: '',
    UserId: '',
    DeliveryMethod: 'EMAIL',
    // The sandbox's own company signs.
    RecipientExtra: type === 'ENTERPRISE' ? '{"RecipientEnterpriseType":1,"SameWithPromoter":true}' : '',
    ApproverVerifyTypes: signs ? [1] : [],
    ApproverSignTypes: signs ? [1, 2] : [],
  }
}

/**
 * The approvers of a contract made from a template: `person` for its person, the sandbox's company for its companies.
 */
export function approversOfTemplate(
  { roles }: Template,
  person: { readonly name: string; readonly mobile: string },
): readonly Approver[] {
  return roles.map(({ type, name, fill, sign }): Approver => {
    const who =
      type === 1
        ? { ApproverName: person.name, ApproverMobile: person.mobile }
        : {
            OrganizationName: SANDBOX_COMPANY,
            ...(type === 0 ? { ApproverName: '典子谦', ApproverMobile: '15100000001' } : {}),
          }
    return {
      ApproverType: type,
      ApproverRoleName: name,
      NotifyType: 'none',
      ...who,
      ...(fill.length > 0 ? { Components: fill } : {}),
      SignComponents: sign,
    }
  })
}
