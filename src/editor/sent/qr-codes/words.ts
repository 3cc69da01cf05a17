// The words of the QR codes for many signers, in both languages: keys under `qrCode`.
export { qrCodeEn } from './words-en.ts'
export { qrCodeZh } from './words-zh.ts'
