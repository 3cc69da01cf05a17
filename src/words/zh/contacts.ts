// Chinese words: the address book.

export const contacts = {
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
