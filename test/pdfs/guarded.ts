/** Encrypted files. Their keys are random, so each making gives other bytes. */
import { PDFDocument, type SecurityOptions } from '@cantoo/pdf-lib'
import { makeA4FourPages } from './text'

export const USER_PASSWORD = 'luokuan'

async function encrypted(options: SecurityOptions): Promise<Uint8Array> {
  const document = await PDFDocument.load(await makeA4FourPages(), { updateMetadata: false })
  document.encrypt({ algorithm: 'AES-256', ...options })
  return document.save()
}

export const makeEncrypted = () => encrypted({ userPassword: USER_PASSWORD, ownerPassword: 'luokuan-owner' })

/** Opens without a password, but asks programs not to change or copy it. */
export const makeOwnerOnly = () =>
  encrypted({
    ownerPassword: 'luokuan-owner',
    permissions: { printing: 'highResolution', modifying: false, copying: false },
  })
