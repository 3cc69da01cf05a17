// Chinese words: the parties.
import { contacts } from './contacts.ts'
import { partySettings } from './party-settings.ts'

export const party = {
  ...partySettings,
  contacts,
  title: '签署方',
  add: '添加',
  full: '最多 {{max}} 个签署方',
  initiator: '发起方',
  fillsOnly: '只填写，不签署',
  initiatorText: '发起方在发起合同前填写内容：把填写控件放到页面上，并写好它的内容。',
  chooseOne: '在左侧选择一个签署方。',
  numbered: '签署方 {{index}}',
  count: '{{count}} 个控件',
  menu: '{{name}} 的更多操作',
  edit: '编辑资料',
  up: '上移',
  down: '下移',
  remove: '移除签署方',
  removeTitle: '移除{{name}}？',
  removeText: '{{name}}的 {{count}} 个控件会一并移除。之后可以撤销。',
  changeKindTitle: '改为{{kind}}？',
  changeKindText: '{{kind}}不能使用这些控件：{{types}}。改变类型会移除其中的 {{count}} 个。之后可以撤销。',
  changeKindOk: '改变类型',
  kind: {
    company: '企业',
    person: '个人',
    companyAuto: '企业自动签',
    personAuto: '个人自动签',
    unknown: '类型 {{type}}',
    absent: '没有类型',
  },
  field: {
    kind: '类型',
    role: '角色名称',
    company: '企业名称',
    operatorName: '经办人姓名',
    name: '姓名',
    mobile: '手机号',
  },
  placeholder: { company: '营业执照上的全称', name: '与证件一致的姓名', mobile: '11 位手机号' },
}
