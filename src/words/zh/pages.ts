// Chinese words: the pages and what is on them.

export const viewer = {
  pages: '合同页面',
  page: '第 {{page}} 页',
  annotation: '批注',
  toolbar: '页面与缩放',
  foldLeft: '收起左栏',
  unfoldLeft: '展开左栏',
  foldRight: '收起右栏',
  unfoldRight: '展开右栏',
  pageBefore: '第',
  pageAfter: '/ {{count}} 页',
  pageNumber: '页码',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomLevel: '缩放 {{percent}}%',
  pageWidth: '适合宽度',
  pageFit: '适合页面',
  dataMissing: '有些文字可能没有画出来',
  dataMissingText:
    '这份合同用到的字体不在文件里，画它们要用的数据没有加载。请检查网络，然后重新加载页面。草稿没有丢失。',
  dropHere: '松开鼠标，打开这份文件',
  opening: '正在打开 {{name}}…',
}

export const palette = {
  title: '控件',
  for: '放给：{{name}}',
  sign: '签署控件',
  fill: '填写控件',
  hint: '{{type}}：拖到页面上，或按回车放在页面中间',
  nothing: '这种签署方没有可用的控件。',
}

export const componentType = {
  SIGN_SEAL: '印章',
  SIGN_LEGAL_PERSON_SEAL: '法人章',
  SIGN_SIGNATURE: '签名',
  SIGN_DATE: '签署日期',
  SIGN_PAGING_SEAL: '骑缝章',
  SIGN_PAGING_SIGNATURE: '骑缝签名',
  SIGN_OPINION: '签署意见',
  SIGN_VIRTUAL_COMBINATION: '签批',
  SIGN_MULTI_LINE_TEXT: '签批附言',
  SIGN_SELECTOR: '签批选项',
  TEXT: '单行文本',
  MULTI_LINE_TEXT: '多行文本',
  CHECK_BOX: '勾选框',
  DATE: '日期',
  SELECTOR: '选择器',
  DISTRICT: '省市区',
  FILL_IMAGE: '图片',
  ATTACHMENT: '附件',
  DYNAMIC_TABLE: '动态表格',
  WATERMARK: '水印',
  VIRTUAL_COMBINATION: '组合',
}

export const look = { initiatorFills: '待填写', signerFills: '由签署方填写' }

export const canvas = { box: '{{type}} {{owner}} 第 {{page}} 页', named: '{{type}}“{{name}}”' }
