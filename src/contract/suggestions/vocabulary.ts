// The vocabulary of signature blocks, as data: simplified, half width, without blanks, the form that lines are
// normalised to.

/** Parties that are nearly always a person, or a company. */
export const personWords: ReadonlySet<string> = new Set(
  '房东 租客 劳动者 员工 职工 受聘人 应聘人 雇员 Employee 承诺人 声明人 男方 女方 监护人 见证人 立据人 立遗嘱人 欠款人 主持人 记录人 退伙人 入伙人 移交人 接收人 监交人'.split(
    ' ',
  ),
)
export const companyWords: ReadonlySet<string> = new Set(
  '用人单位 用工单位 聘用单位 Employer 建设单位 施工单位 监理单位 设计单位 勘察单位 目标公司 供应商 采购单位 委托单位 授权单位 承诺单位 发包单位 承包单位 物业公司 经销商 代理商 Company'.split(
    ' ',
  ),
)

/** Who signs for a company. The first three are its legal representative. */
export const legalRoles = '法定代表人 法人代表 法人 LegalRepresentative'
export const roles =
  '法定代理人 负责人 单位负责人 项目负责人 授权代表人 授权代表 授权委托人 授权人代表 授权签字人 授权签署人 授权签约人 被授权代表 委托代理人 委托代表 代理人 全权代表 代表人 代表 经办人 经手人 签字人 签名人 签约代表 签约人 签署人 签订人 项目经理 总监理工程师 监理工程师 总工程师 总经理 董事长 部门负责人 审核人 审批人 复核人 批准人 业务员 执行事务合伙人 AuthorizedRepresentative AuthorizedSignatory AuthorisedSignatory AuthorisedRepresentative DulyAuthorized Representative'

export const sealCues =
  '盖单位章 盖单位公章 加盖单位公章 盖企业公章 盖合同专用章 加盖合同专用章 加盖公章 盖公章 单位公章 公司公章 公章 盖章 签章 印章 印鉴 盖印 用印 合同专用章 合同章 单位章 财务章 电子章 电子签章 章 CompanySeal CompanyChop CompanyStamp OfficialSeal CommonSeal CorporateSeal Seal Chop Stamp AffixSeal SEAL'
export const signCues =
  '亲笔签名 亲笔签字 签字 签名 签署 签 手签 亲签 捺印 捺手印 按手印 按指印 手印 指印 摁手印 AuthorizedSignature AuthorisedSignature Signature SIGNATURE Signed Sign By BY'

export const dateWords =
  '签订日期 签署日期 签字日期 签约日期 签名日期 签章日期 盖章日期 立约日期 订立日期 签订时间 签署时间 签字时间 签约时间 签名时间 签章时间 盖章时间 日期 时间 签发日期 出具日期 申请日期 承诺日期 声明日期 授权日期 填写日期 签收日期 签署日 签订日 签字日 DateofSignature DateofSigning SigningDate SignatureDate DateSigned Date DATE Dated'

export interface FieldWords {
  readonly words: string
  /** Tencent's RecipientInfoType, where the blank clearly asks for one: for a person, for a company. */
  readonly person?: string
  readonly company?: string
  /** Whether it is about the contract, whoever is named above. */
  readonly general?: boolean
}

export const fieldWords: readonly FieldWords[] = [
  { words: '姓名 名字 本人姓名 签署人姓名 Name NAME PrintName PrintedName', person: 'PERSONAL-NAME' },
  { words: '名称 单位名称 公司名称 企业名称 公司全称 单位全称 CompanyName', company: 'BUSI-FULL-NAME' },
  {
    words: '统一社会信用代码 社会信用代码 信用代码 统一信用代码 营业执照号 营业执照号码 营业执照注册号',
    company: 'BUSI-CREDIT-CODE',
  },
  {
    words:
      '身份证号码 身份证号 身份证 居民身份证号 居民身份证号码 公民身份号码 证件号码 证件号 有效证件号码 IDNumber IDNo. IDNo PassportNo.',
    person: 'PERSONAL-IDCARD',
  },
  { words: '手机号码 手机号 手机 移动电话 Mobile', person: 'PERSONAL-MOBILE' },
  { words: '联系电话 电话 联系方式 电话号码 Tel Tel. Telephone Phone PhoneNumber', person: 'PERSONAL-MOBILE' },
  { words: '纳税人识别号 税号 纳税识别号' },
  { words: '身份证号码/统一社会信用代码 身份证号/统一社会信用代码' },
  {
    words:
      '地址 注册地址 住所 住所地 住址 家庭住址 现住址 通讯地址 通信地址 联系地址 送达地址 经营地址 办公地址 单位地址 公司地址 户籍地址 户籍地 户籍所在地 身份证住址 营业地址 Address ADDRESS',
  },
  {
    words:
      '联系人 传真 邮编 邮政编码 邮箱 电子邮箱 电子邮件 微信 微信号 QQ号 紧急联系人 收件人 Email E-mail Fax Contact ContactPerson',
  },
  {
    words:
      '开户行 开户银行 开户名 户名 账户名称 账户名 账号 银行账号 银行账户 账户 收款账号 银行卡号 BankName AccountNumber AccountNo. AccountName',
  },
  {
    words:
      '职务 职位 岗位 部门 性别 民族 年龄 出生日期 出生年月 国籍 学历 婚姻状况 文化程度 关系 Title TITLE Position Gender Nationality',
  },
  {
    words:
      '签订地点 签署地点 签约地点 签订地 签约地 合同签订地 合同签订地点 合同编号 合同号 协议编号 编号 项目名称 工程名称 工程地点 合同名称 金额 合同金额 总金额 PlaceofSigning ContractNo. AgreementNo.',
    general: true,
  },
]

/** Traditional characters of these words, with their simplified form. */
const traditional =
  '簽签蓋盖單单電电話话號号碼码證证賣卖買买貸贷讓让轉转與与贈赠勞劳動动務务業业負负責责經经辦办託托發发權权聯联繫系統统稱称開开戶户帳账賬账額额許许東东訂订點点時时間间員员職职僱雇債债擔担設设計计監监構构長长書书親亲筆笔處处騎骑縫缝約约範范議议協协據据傳传編编郵邮機机學学歷历關关銀银總总無无簡简國国執执項项見见證证會会記记錄录購购應应檔档視视訊讯產产幣币圓圆'
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: traditional.length / 2 }, (_, i) => [traditional[2 * i]!, traditional[2 * i + 1]!]),
)

/** Normalises a character for the vocabulary, keeping its length. */
export function simple(character: string): string {
  return simplified.get(character) ?? character
}
