// The English that stands beside the pages' Chinese: one table, and a tag that renders both.
import { html, type Html } from './html.ts'

const english: Readonly<Record<string, string>> = {
  // Actions.
  确认您的身份: 'Say who you are',
  补充签署人: 'Name the signer',
  确认: 'Confirm',
  签署: 'Sign',
  开始签署: 'Start signing',
  拒绝签署: 'Refuse to sign',
  拒签理由: 'Reason',
  转交: 'Hand on',
  已转交: 'Handed on',
  企业名称: 'Company',
  姓名: 'Name',
  手机号: 'Mobile',
  证件号码: 'Document number',
  // Statuses of contracts.
  未发起: 'Not begun',
  待签署: 'To sign',
  部分签署: 'Partly signed',
  已拒签: 'Refused',
  已签署: 'Signed',
  已过期: 'Expired',
  已撤销: 'Cancelled',
  '未发起（有填写）': 'Not begun',
  等待填写: 'To fill in',
  部分填写: 'Partly filled in',
  已拒填: 'Filling refused',
  已失效: 'Invalid',
  已解除: 'Released',
  已取消: 'Cancelled',
  已用完: 'Used up',
  // Statuses of parties.
  已自动签署: 'Signed automatically',
  已拒绝: 'Refused',
  未签署: 'Not signed',
  已过截止时间: 'Past the deadline',
  待补充签署人: 'Signer to be named',
  待填写: 'To fill in',
  等待他人填写: 'Others fill in first',
  未轮到: 'Not their turn yet',
  等待发起方审批: 'Waits for the sender’s review',
  // Reasons why something is not possible, except those that quote what was typed.
  '合同已结束，不能再操作。': 'The contract has ended.',
  '合同尚未发起。': 'The contract has not begun.',
  '合同中没有这位签署方。': 'The contract has no such party.',
  '自动签署方无需操作。': 'This party signs automatically.',
  '这位签署方不需要审批。': 'This party needs no review.',
  '这位签署方的信息尚未补充。': 'Nobody is named for this party yet.',
  '这位签署方的信息已经确定。': 'This party is named already.',
  '还没有轮到您签署，请等待前面的签署方。': 'It is not your turn yet: those before you sign first.',
  '合同还有内容等待填写，填写完成后才能签署。': 'The contract can be signed once everything is filled in.',
  '签署前需要发起方企业审批，请等待审批通过。': 'The sender’s company reviews the contract first.',
  '您已经完成。': 'You have done your part.',
  '您已填写，不能再转交。': 'You have filled in your part: it can no more be handed on.',
  '合同尚未签完，不能解除。': 'The contract is not signed yet: there is nothing to release.',
  '发起方不允许转交。': 'The sender does not allow handing on.',
  '由几位中的任意一位签署时，不能转交。': 'Where any one of several signs, nobody hands on.',
  '不能转交给同一个人。': 'It cannot be handed on to the same person.',
  '您已将合同转交，此链接不能再操作。': 'You have handed the contract on: nothing more can be done with this link.',
  '没有需要您填写的内容。': 'There is nothing for you to fill in.',
  '发起方不允许拒绝签署。': 'The sender does not allow refusing.',
  '已过您的签署截止时间。': 'Your deadline has passed.',
  '请填写拒签理由。': 'Say why you refuse.',
  '请填写姓名。': 'Give the name.',
  '请填写您的姓名。': 'Give your name.',
  '请填写企业名称。': 'Give the company’s name.',
  '请填写 11 位大陆手机号。': 'Give a mainland mobile of 11 digits.',
  '姓名和手机号与签署方不符，请核对后重试。': 'No party has this name and mobile.',
  '此链接只允许指定的签署人领取。': 'This link is for another person.',
  '此链接只允许以“”的身份领取。': 'This link is for somebody of “” alone.',
  '此合同由“”签署，只允许以该企业的身份领取。':
    'This contract is signed by “”: only somebody of that company can take it up.',
  '您不在此二维码允许的签署人范围内。': 'You are not among those who may scan this code.',
  '您已经用此二维码签署过，不能重复签署。': 'You have signed with this code already.',
  '二维码已用完或已失效，不能再发起签署。': 'This code can start no more contracts.',
  '企业合同额度不足，请联系发起方。': 'The company has no contracts left.',
}

/** The words with their English, or alone if there is none. A name in quotation marks is kept in both. */
export function both(words: string): Html {
  const [quoted = '“”'] = /“[^”]*”/.exec(words) ?? []
  const other = english[words.replace(quoted, '“”')]?.replace('“”', quoted)
  return other === undefined ? html`${words}` : html`${words}<i lang="en">${other}</i>`
}

/** The same on a button, whose accessible name stays Chinese. */
export function bothOnButton(words: string): Html {
  return html`${words}<i lang="en" aria-hidden="true">${english[words] ?? ''}</i>`
}
