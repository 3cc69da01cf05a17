// Chinese words: form fields, and what is wrong with their input.

export const fields = {
  default: '{{label}}（默认）',
  more: '更多',
  setCount: '已设置 {{count}} 项',
  characters: '{{count}} 字',
  notMoment: '“{{typed}}”不是有效时间，没有采用。请写成 2027-12-31，或从日历选择',
}

export const problem = {
  pagesEmpty: '请输入页码，如 1-3,5',
  pagesSyntax: '只能用页码、逗号和短横，如 1-3,5',
  pagesBeyond: '有的页超出了文件的页数',
  pagesBackwards: '范围的结束页不能在开始页之前',
  matchNumbers: '请输入第几处，如 1,3',
  notNumber: '请输入数字',
  notInteger: '请输入整数',
  notJsonObject: '还不是有效的 JSON 对象 { … }',
  outOfRange: '请输入 {{min}} 到 {{max}} 之间的数',
  tooLong: '最多 {{max}} 个字',
  organizationCharacters: '企业名称里有不能用的字符',
  organizationBrackets: '请用中文括号（）',
  nameCharacters: "姓名只能用汉字、字母、数字、空格和 · . - '",
  mobileForm: '请输入 11 位大陆手机号，不加 +86',
  cardNumberForm: '号码是 18 位数字，最后一位可以是 X',
  permitNumberForm: '号码是 H 或 M 加 10 位数字',
  emailForm: '请输入完整的邮箱地址',
  idCharacters: '只能用汉字、字母、数字和下划线',
  idTaken: '这个控件 ID 已被其他控件使用',
  settingName: '参数名由字母、数字和下划线组成，以字母开头',
  settingThere: '这个参数已经有了',
  settingHasRow: '这个参数在上面有设置项，请在那里设置',
  nameOfComponentCharacters: '不能有表情和控制字符',
  flowNameCharacters: '合同名称里有不能用的字符，如 / \\ : * ? 和表情',
  userDataTooLong: '编码后超过 20480 个字符，请缩短',
  notBase64: '不是有效的 Base64',
}

/** What may be wrong with a field’s input. */
export type Problem = keyof typeof problem
