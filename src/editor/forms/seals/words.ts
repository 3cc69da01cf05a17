// The words of the seal picker, in both languages: keys under `seal`.

export const sealZh = {
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

export const sealEn: typeof sealZh = {
  choose: 'Choose a seal or type its id',
  chooseMany: 'Choose seals or type their ids',
  typed: 'Use the seal id {{id}}',
  loading: 'Reading the seals…',
  failed: 'The seals of the account cannot be read now. You can type a seal id.',
  retry: 'Read again',
  none: 'The account has no seal to choose. You can type a seal id.',
  unusable: 'Not usable',
  size: '{{width}} × {{height}} mm',
  kind: {
    OFFICIAL: 'Official seal',
    CONTRACT: 'Contract seal',
    FINANCE: 'Finance seal',
    PERSONNEL: 'Personnel seal',
    INVOICE: 'Invoice seal',
    EMPLOYEE_QUALIFICATION_SEAL: 'Employee’s practice seal',
    OTHER: 'Other',
    LEGAL_PERSON_SEAL: 'Legal person seal',
  },
}
