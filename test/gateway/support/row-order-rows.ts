// A contact and a message to write down, of which nothing but the order matters.
import type { NewContact } from '../../../src/gateway/store/contact-store.ts'

export const person = (name: string): NewContact => ({
  kind: 'person',
  organizationName: '',
  name,
  mobile: name,
  userId: '',
  email: '',
})

export const event = {
  flowId: null,
  status: null,
  at: null,
  deadline: null,
  reason: null,
  sendId: null,
  qrCodeId: null,
  scanned: null,
}
