// The templates of the sandbox. QR codes can be made from two of them, and not from the other two.
import type { Component } from '../../contract/api/component.ts'
import { sandboxSeals } from '../seals/sandbox-seals.ts'
import type { Template } from './template.ts'

const PROMOTER = 'yDSandboxPromoter000000000000001'
const officialSeal = sandboxSeals.find(({ type }) => type === 'OFFICIAL')!.id

function at(
  ComponentType: string,
  ComponentId: string,
  ComponentName: string,
  x: number,
  y: number,
  width: number,
  height: number,
  more: Partial<Component> = {},
): Component {
  return {
    ComponentType,
    ComponentId,
    ComponentName,
    ComponentPage: 1,
    ComponentPosX: x,
    ComponentPosY: y,
    ComponentWidth: width,
    ComponentHeight: height,
    FileIndex: 0,
    GenerateMode: 'NORMAL',
    ComponentRequired: true,
    ...more,
  }
}

export const sandboxTemplates: readonly Template[] = [
  {
    id: 'yDLuokuanTemp1ateOnboarding00001',
    name: '员工入职确认书',
    description: '个人单方签署，可用于签署码',
    unordered: false,
    promoterId: PROMOTER,
    components: [],
    roles: [
      {
        recipientId: 'yDOnboardingPerson00000000000001',
        name: '入职员工',
        type: 1,
        fill: [
          at('TEXT', 'address', '现居住地址', 160, 332, 340, 22),
          at('DATE', 'first_day', '入职日期', 160, 366, 160, 22),
        ],
        sign: [
          at('SIGN_SIGNATURE', 'signature', '签名', 150, 470, 119, 43),
          at('SIGN_DATE', 'date', '签署日期', 380, 478, 120, 24),
        ],
      },
    ],
    title: '员工入职确认书',
    paragraphs: [
      '本人确认已阅读并理解公司的员工手册、考勤制度、信息安全制度与保密要求，愿意遵守公司的各项规章制度。',
      '本人保证向公司提供的学历、工作经历、身份信息真实、准确、完整；如有变更，将在五个工作日内书面通知公司。',
      '本人知悉：提供虚假信息的，公司有权依法解除劳动关系。',
    ],
    labels: [
      { text: '现居住地址：', x: 72, y: 334 },
      { text: '入职日期：', x: 72, y: 368 },
      { text: '员工签名：', x: 72, y: 482 },
      { text: '日期：', x: 330, y: 482 },
    ],
    createdOn: 1767225600,
  },
  {
    id: 'yDLuokuanTemp1ateLabour000000002',
    name: '劳务合作协议',
    description: '企业自动签署后由个人签署，可用于签署码',
    unordered: false,
    promoterId: PROMOTER,
    components: [],
    roles: [
      {
        recipientId: 'yDLabourCompany00000000000000001',
        name: '甲方',
        type: 3,
        fill: [],
        sign: [at('SIGN_SEAL', 'seal', '甲方盖章', 120, 430, 119, 119, { ComponentValue: officialSeal })],
      },
      {
        recipientId: 'yDLabourPerson000000000000000001',
        name: '乙方',
        type: 1,
        fill: [],
        sign: [
          at('SIGN_SIGNATURE', 'signature', '乙方签名', 380, 470, 119, 43),
          at('SIGN_DATE', 'date', '签署日期', 380, 530, 120, 24),
        ],
      },
    ],
    title: '劳务合作协议',
    paragraphs: [
      '甲方因业务需要，聘请乙方提供现场协助服务。双方在平等自愿的基础上，就劳务合作事宜达成如下协议。',
      '一、乙方按甲方安排的时间与地点提供服务，服从现场管理，注意人身与财产安全。',
      '二、甲方在服务完成并验收后七个工作日内，将劳务报酬支付至乙方指定的账户。',
      '三、任何一方提前终止本协议的，应当提前三日通知对方，并结清已发生的费用。',
    ],
    labels: [
      { text: '甲方（盖章）：', x: 72, y: 410 },
      { text: '乙方（签名）：', x: 330, y: 440 },
      { text: '日期：', x: 330, y: 534 },
    ],
    createdOn: 1767229200,
  },
  {
    id: 'yDLuokuanTemp1ateOffer0000000003',
    name: '录用通知书',
    description: '由发起方填写岗位与薪资，不能用于签署码',
    unordered: false,
    promoterId: PROMOTER,
    components: [at('TEXT', 'position', '岗位', 160, 272, 200, 22), at('TEXT', 'salary', '月薪', 160, 306, 200, 22)],
    roles: [
      {
        recipientId: 'yDOfferPerson0000000000000000001',
        name: '候选人',
        type: 1,
        fill: [],
        sign: [
          at('SIGN_SIGNATURE', 'signature', '签名', 150, 410, 119, 43),
          at('SIGN_DATE', 'date', '签署日期', 380, 418, 120, 24),
        ],
      },
    ],
    title: '录用通知书',
    paragraphs: [
      '很高兴地通知您，您已通过我司面试，我司拟按下列条件录用您。',
      '请在收到本通知后三日内确认；逾期未确认的，本通知自动失效。',
    ],
    labels: [
      { text: '岗位：', x: 72, y: 274 },
      { text: '月薪（元）：', x: 72, y: 308 },
      { text: '候选人签名：', x: 72, y: 422 },
      { text: '日期：', x: 330, y: 422 },
    ],
    createdOn: 1767232800,
  },
  {
    id: 'yDLuokuanTemp1ateLease0000000004',
    name: '房屋租赁合同',
    description: '顺序签署且企业首位手动签署，不能用于签署码',
    unordered: false,
    promoterId: PROMOTER,
    components: [],
    roles: [
      {
        recipientId: 'yDLeaseCompany000000000000000001',
        name: '出租方',
        type: 0,
        fill: [],
        sign: [at('SIGN_SEAL', 'seal', '出租方盖章', 120, 390, 119, 119)],
      },
      {
        recipientId: 'yDLeasePerson0000000000000000001',
        name: '承租方',
        type: 1,
        fill: [],
        sign: [at('SIGN_SIGNATURE', 'signature', '承租方签名', 380, 430, 119, 43)],
      },
    ],
    title: '房屋租赁合同',
    paragraphs: [
      '出租方将其合法拥有的房屋出租给承租方居住使用，租赁期限十二个月，租金按月支付，押一付三。',
      '承租方应当合理使用房屋及其设施，不得擅自改变房屋结构；租赁期满应当按时返还。',
      '本合同自双方签署之日起生效。',
    ],
    labels: [
      { text: '出租方（盖章）：', x: 72, y: 370 },
      { text: '承租方（签名）：', x: 330, y: 400 },
    ],
    createdOn: 1767236400,
  },
]

export function findTemplate(id: string): Template | undefined {
  return sandboxTemplates.find((template) => template.id === id)
}
