// Chinese words: why a file did not become a PDF. Any other message of Tencent’s is shown unchanged.

/** The sandbox answers with these sentences, by which the screen recognises the cause. They end without a full stop. */
export const sandboxConversion = {
  noOffice:
    '没有找到 LibreOffice，沙箱要用它转换 Word 和 Excel 文件。' +
    'Debian：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui；' +
    '其他系统：安装 LibreOffice，或用 LUOKUAN_SOFFICE 指明 soffice 程序',
  officeNotStarted: 'LibreOffice 没能启动，请检查它的安装，以及磁盘是否还有空间',
  unreadable:
    'LibreOffice 没能转换这个文件，它可能已损坏、有密码或太复杂，也可能是 LibreOffice 没有装上 Writer 或 Calc',
  otherKind: '文件的内容与后缀不符，请确认它是什么文件，改正后缀，或在 Word、Excel 里另存后再打开',
  tooSlow: '转换用的时间太长，沙箱已停止转换',
  tooLarge: '文件太大，沙箱不转换',
  resultTooLarge: '转换出来的 PDF 太大，超过了上传文件的大小限制',
  noPdf: 'LibreOffice 没有写出完整的 PDF',
  tooLong: '文字太长，超过了 2000 页',
  pictureTooLarge: '图片的像素太多，请缩小到 3600 万像素以内',
  password: '文件有打开密码，请在 Word 或 Excel 里去掉密码后另存',
  picture: '这个图片已损坏，或者是沙箱不支持的格式',
  tooComplex: '文件太复杂，沙箱在限定的内存内转换不了它',
  busy: '等待转换的文件太多，请稍后再试',
  closing: '沙箱已关闭，转换没有做完',
  unexpected: '转换时出错',
}

export const conversion = {
  ...sandboxConversion,
  download: '腾讯电子签没有取到上传的文件',
  process: '腾讯电子签转换失败',
  timeout: '腾讯电子签转换超时',
}
