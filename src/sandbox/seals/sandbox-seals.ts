// The seals of the sandbox's company: one of each kind. One of them is disabled.
export interface SandboxSeal {
  readonly id: string
  readonly name: string
  /** SealType and SealStatus (SDK). */
  readonly type: 'OFFICIAL' | 'CONTRACT' | 'FINANCE' | 'PERSONNEL' | 'INVOICE' | 'LEGAL_PERSON_SEAL'
  readonly status: 'SUCCESS' | 'DISABLE'
  /** Millimetres, the usual sizes of such seals. */
  readonly widthMm: number
  readonly heightMm: number
  /** The words under the star, or in the middle if there is none; a legal person's seal has nothing else. */
  readonly words: string
  /** Unix seconds. */
  readonly createdOn: number
}

export const sandboxSeals: readonly SandboxSeal[] = [
  {
    id: 'yDSandboxOfficia1Sea1x00000000A1',
    name: '公章',
    type: 'OFFICIAL',
    status: 'SUCCESS',
    widthMm: 42,
    heightMm: 42,
    words: '',
    createdOn: 1767225600,
  },
  {
    id: 'yDSandboxContract5ea1x00000000B2',
    name: '合同专用章',
    type: 'CONTRACT',
    status: 'SUCCESS',
    widthMm: 45,
    heightMm: 45,
    words: '合同专用章',
    createdOn: 1767229200,
  },
  {
    id: 'yDSandboxFinance5ea1xx00000000C3',
    name: '财务专用章',
    type: 'FINANCE',
    status: 'SUCCESS',
    widthMm: 38,
    heightMm: 38,
    words: '财务专用章',
    createdOn: 1767232800,
  },
  {
    id: 'yDSandboxInvoice5ea1xx00000000D4',
    name: '发票专用章',
    type: 'INVOICE',
    status: 'SUCCESS',
    widthMm: 40,
    heightMm: 30,
    words: '发票专用章',
    createdOn: 1767236400,
  },
  {
    id: 'yDSandboxLega1Person5ea1000000E5',
    name: '法定代表人章',
    type: 'LEGAL_PERSON_SEAL',
    status: 'SUCCESS',
    widthMm: 20,
    heightMm: 20,
    words: '典子谦印',
    createdOn: 1767240000,
  },
  {
    id: 'yDSandboxPersonne15ea1x0000000F6',
    name: '人事专用章',
    type: 'PERSONNEL',
    status: 'DISABLE',
    widthMm: 42,
    heightMm: 42,
    words: '人事专用章',
    createdOn: 1767243600,
  },
]

export function findSeal(id: string): SandboxSeal | undefined {
  return sandboxSeals.find((seal) => seal.id === id)
}
