// The header that has a browser keep a file under a name, whoever chose the name.

const MAX_CHARACTERS = 150

/** Of any text a name that is one on every system: no path, no controls, no marks that turn the reading direction. */
export function safeFileName(text: string, ending: string): string {
  const suffix = `.${ending}`
  const clean = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const stem = clean.toLowerCase().endsWith(suffix) ? clean.slice(0, -suffix.length) : clean
  const cut = [...stem].slice(0, MAX_CHARACTERS).join('').trim()
  // Names of devices on Windows, whatever their ending.
  const name = cut === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut) ? `contract${cut && `-${cut}`}` : cut
  return `${name}${suffix}`
}

/** RFC 6266: the name in UTF-8, and one in ASCII for who does not read it. */
export function attachmentOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
