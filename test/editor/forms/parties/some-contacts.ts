import type { Contact } from '../../../../src/gateway/routes.ts'

export const firm: Contact = {
  id: '5f0f6f0e-0000-4000-8000-000000000001',
  kind: 'company',
  organizationName: '北京某某 Acme 公司',
  name: '李四',
  mobile: '13812340000',
  userId: '',
  email: '',
  usedAt: '2026-11-01T00:00:00.000Z',
}

export const someone: Contact = {
  ...firm,
  id: '5f0f6f0e-0000-4000-8000-000000000002',
  kind: 'person',
  organizationName: '',
  name: '王五',
  mobile: '13900001111',
}
