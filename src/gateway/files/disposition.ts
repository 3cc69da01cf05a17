// The header that makes a browser save a file under a given name, which is not trusted.
import { trimOf } from '../../contract/values/trim-characters.ts'

const MAX_CHARACTERS = 150

/**
 * Turns any text into a file name that is valid on every system: no path, no control characters, no marks that change
 * the reading direction.
 */
export function safeFileName(text: string, ending: string): string {
  const suffix = `.${ending}`
  const spelled = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\<>:"|?*]/g, '_')
  const clean = trimOf(spelled, /[.\s]/)
  const stem = clean.toLowerCase().endsWith(suffix) ? clean.slice(0, -suffix.length) : clean
  const cut = [...stem].slice(0, MAX_CHARACTERS).join('').trim()
  // Device names on Windows, with any ending.
  const name = cut === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut) ? `contract${cut && `-${cut}`}` : cut
  return `${name}${suffix}`
}

/** RFC 6266: the name in UTF-8, and in ASCII for clients that cannot read it. */
export function attachmentOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
