// Chinese words: opening files.
import { conversion } from './conversion.ts'

export const open = {
  giveUp: '放弃',
  giveUpOf: '放弃打开 {{name}}',
  slow: '文件较大或较复杂（{{size}}），还在读取，请稍候。不想等可以放弃，原来的草稿不变。',
  slowDrawing: '文件共 {{pages}} 页（{{size}}），第一页还在绘制，请稍候。不想等可以放弃，回到原来的草稿。',
  failed: '无法打开“{{name}}”',
  sampleName: '设备采购合同（示例）.pdf',
  noBundle: '没能存为文件，请再试一次。',
  unkeptTitle: '浏览器里存不下这份合同',
  unkeptText: '仍然打开的话，关闭这个页面后排版会丢失；可以随时“存为草稿文件”。',
  unkeptOk: '仍然打开',
  unkeptCancel: '不打开',
  lossTitle: '这份草稿还没有保存',
  lossText: '现在离开会丢失没有保存的修改。可以先取消，用“存为草稿文件”把它存到电脑上。',
  lossOk: '放弃修改',
  error: {
    empty: '这是一个空文件。请检查文件是否下载或复制完整。',
    tooLarge: '文件超过 {{max}} MB，腾讯电子签不接受。请压缩后再打开。',
    notPdf: '这不是 PDF 文件。可以打开 PDF、Word、Excel、图片（png、jpg、bmp）、html 和 txt。',
    broken: '文件已损坏或不完整，无法读取。请重新下载，或用原软件重新导出 PDF。',
    noPages: '这个 PDF 没有任何页面。请重新导出。',
    tooManyPages: '文件的页数超过 {{maxPages}} 页，这里打不开。请拆分成几份，或只保留合同本身的页面。',
    givenUp: '已放弃打开。',
    unreadable: '读取文件失败。它可能已被移动、删除，或正被其他程序占用。',
    notLoaded: '打开文件要用的程序没有加载：请检查网络，然后重试。文件本身没有问题。',
    passwordCancelled: '没有输入密码，文件没有打开。',
    conversion: '这个文件没能转换成 PDF：{{message}}。可以先用原软件另存为 PDF 再打开。',
    unexpected: '发生了意外错误。请重试；如果仍然不行，请换一份文件。',
  },
  conversion,
}

export const password = {
  title: '这份 PDF 有密码',
  text: '请输入“{{name}}”的打开密码。',
  label: '密码',
  open: '打开',
  wrong: '密码不对，请重新输入。',
  notKept: '密码只用来打开文件，不会保存。',
  unlock: '去掉密码并打开',
  unlockText: '腾讯电子签不能处理有密码的文件。可以在这里去掉密码：只改这份合同草稿，不动您电脑上的原文件，页面不变。',
  kept: '密码没有去掉',
  why: {
    signed: '文件里有数字签名，去掉密码会使签名失效。请用没有签过的原件，或用原软件另存。',
    failed: '这份文件的加密方式或内容无法在这里改写。请用原软件去掉密码另存，再打开那一份。',
  },
}
