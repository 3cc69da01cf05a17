// Chinese words: the seal picker.

export const seal = {
  choose: '选择印章，或输入印章 ID',
  chooseMany: '选择印章，或输入印章 ID，可多个',
  typed: '使用印章 ID：{{id}}',
  loading: '正在读取印章…',
  failed: '暂时读不到账号里的印章，可以直接输入印章 ID。',
  retry: '重新读取',
  none: '账号里没有可选的印章，可以直接输入印章 ID。',
  unusable: '不可用',
  size: '{{width}} × {{height}} mm',
  kind: {
    OFFICIAL: '公章',
    CONTRACT: '合同专用章',
    FINANCE: '财务专用章',
    PERSONNEL: '人事专用章',
    INVOICE: '发票专用章',
    EMPLOYEE_QUALIFICATION_SEAL: '员工执业章',
    OTHER: '其他',
    LEGAL_PERSON_SEAL: '法人章',
  },
}
