// Chinese words: the frame around every screen.

export const app = { name: '落款', title: '落款 · 电子签合同排版' }

export const common = { cancel: '取消', listSeparator: '、', colon: '：' }

export const command = {
  open: '打开合同',
  sample: '打开示例合同',
  drafts: '草稿',
  rename: '重命名合同',
  saveAsFile: '存为草稿文件',
  import: '导入 JSON',
  export: '导出 JSON',
  undo: '撤销',
  redo: '重做',
  contractMenu: '合同：{{name}}',
  language: '语言',
}

export const welcome = {
  title: '落款的位置，一毫米都不差',
  text: '打开一份合同 PDF，把印章、签名、日期和文字拖到页面上，就能得到腾讯电子签的完整请求。',
  drop: '把合同 PDF 拖到这里，或者',
  choose: '选择文件',
  limits: 'PDF 不超过 60 MB；也可以打开 Word、Excel、图片和文本',
  drafts: '打开草稿',
  private: '草稿只保存在这台电脑的浏览器里；腾讯预览、发起、转换和选择图片时才会上传。',
}

export const screen = {
  nav: '页面',
  editor: '编排',
  contracts: '合同',
  'qr-codes': '签署码',
  loading: '正在打开…',
  notLoaded: '页面的这一部分没有加载：请检查网络，然后重新加载页面。草稿没有丢失。',
  notLoadedHere: '这一栏没有加载。',
  reload: '重新加载页面',
}

export const sessions = {
  title: '登录会话',
  own: '当前会话',
  unnamed: '未知的浏览器',
  times: '登录于 {{created}}，最近使用 {{used}}',
  end: '结束',
  logOut: '退出登录',
}
