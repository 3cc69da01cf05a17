// The words of the way between the screens, in both languages: keys under `screen`.

export const screenZh = { nav: '页面', editor: '编排', contracts: '合同', 'qr-codes': '签署码', loading: '正在打开…' }

export const screenEn: typeof screenZh = {
  nav: 'Screens',
  editor: 'Prepare',
  contracts: 'Contracts',
  'qr-codes': 'QR codes',
  loading: 'Opening…',
}
