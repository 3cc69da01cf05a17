// Keeps secrets and personal data out of the log, whoever wrote them there: the last thing before a line is written.

/** A mainland mobile and an id card number, standing by themselves. */
const mobile = /(?<![\d.])1[3-9]\d{9}(?!\d)/g
const idNumber = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{9}[\dXx](?![\dXx])/g

/** `secrets`: what must not appear, such as keys. Those that are too short to be one are left. */
export function createRedactor(secrets: readonly (string | undefined)[]): (line: string) => string {
  const known = secrets.filter((secret) => secret !== undefined).filter((secret) => secret.length >= 4)
  // A line is JSON: there a quotation mark in a secret is written with a backslash.
  const written = known.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  return (line) =>
    written
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replace(idNumber, '[id number]')
      .replace(mobile, '[mobile]')
}
