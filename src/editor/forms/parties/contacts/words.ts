// The words of the address book, in both languages: keys under `party.contacts`.

export const contactsZh = {
  open: '从往来签署方选择',
  title: '往来签署方',
  search: '搜索姓名、企业或手机号',
  loading: '正在读取…',
  failed: '现在读不到往来签署方。可以直接填写，不影响排版和发起。',
  empty: '还没有往来签署方。发起过合同后，签署方会记在这里。',
  noneFound: '没有匹配的签署方。',
  kept: '记录保存在网关，不在浏览器。',
  forget: '不再记住 {{name}}',
  forgetTitle: '不再记住{{name}}？',
  forgetOk: '不再记住',
  forgetAll: '全部清除',
  forgetAllTitle: '清除全部往来签署方？',
  forgetAllText: '{{count}} 条记录会从网关删除，不能撤销。已有的合同不受影响。',
  forgetAllOk: '全部清除',
  forgetFailed: '没能删除，请稍后再试。',
}

export const contactsEn: typeof contactsZh = {
  open: 'Choose from known parties',
  title: 'Known parties',
  search: 'Search name, company or mobile',
  loading: 'Reading…',
  failed: 'Known parties cannot be read now. Fill in by hand; everything else works.',
  empty: 'Nobody yet. Parties are kept here once a contract was sent to them.',
  noneFound: 'Nobody matches.',
  kept: 'Kept by the gateway, not in the browser.',
  forget: 'Forget {{name}}',
  forgetTitle: 'Forget {{name}}?',
  forgetOk: 'Forget',
  forgetAll: 'Forget all',
  forgetAllTitle: 'Forget all known parties?',
  forgetAllText: '{{count}} entries are deleted from the gateway, for good. Contracts are not touched.',
  forgetAllOk: 'Forget all',
  forgetFailed: 'Could not be deleted; try again later.',
}
