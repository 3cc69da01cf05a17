// QR codes and templates as the gateway answers them.
import type { QrCode, Template } from '../../../../src/gateway/routes.ts'

export const now = Date.parse('2026-11-21T08:00:00Z')

export function aCode(change: Partial<QrCode> = {}): QrCode {
  return {
    id: '3f0c1c1e-4a5b-4c6d-8e7f-000000000001',
    qrCodeId: 'yDSxtUUckpfkg67iU8oM2pyT5tbJoxN1',
    edition: 'ess',
    templateId: 'yDLuokuanTemp1ateOnboarding00001',
    flowName: '员工入职确认书',
    qrCodeName: '',
    state: 'valid',
    maxFlowNum: 5,
    usedFlowNum: 1,
    flowEffectiveDay: 7,
    createdAt: '2026-11-20T08:00:00.000Z',
    expiresAt: '2099-11-27T08:00:00.000Z',
    url: 'https://essurl.cn/scan/yDSxtUUckpfkg67iU8oM2pyT5tbJoxN1',
    signUrls: {
      http: 'https://essurl.cn/abcdef',
      app: 'pages/guide?from=default&id=1',
      expiresAt: '2026-11-27 16:00:00',
    },
    restrictions: 0,
    ...change,
  }
}

export const onboarding: Template = {
  id: 'yDLuokuanTemp1ateOnboarding00001',
  name: '员工入职确认书',
  description: '',
  parties: [{ recipientId: 'yDOnboardingPerson00000000000001', role: '入职员工', kind: 'person', order: 0 }],
  unordered: false,
  silentCompany: false,
  initiatorComponents: 0,
  qualifies: { ok: true },
}

export const offer: Template = {
  ...onboarding,
  id: 'yDLuokuanTemp1ateOffer0000000003',
  name: '录用通知书',
  initiatorComponents: 2,
  qualifies: { ok: false, why: 'FailedOperation.QrCodeCreatorSignComponents' },
}
