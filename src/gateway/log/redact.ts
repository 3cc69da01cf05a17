// Removes secrets and personal data from the log, whoever put them there: the last step before a line is written.

/** A mainland mobile, also with the country's code, and an id card number, as whole numbers. */
const mobile = /(?<![\d.])(?:(?:00)?86)?1[3-9]\d{9}(?!\d)/g
const idNumber = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{9}[\dXx](?![\dXx])/g

/** `secrets` must not appear, such as keys. Those that are too short to be secret are ignored. */
export function createRedactor(secrets: readonly (string | undefined)[]): (line: string) => string {
  const known = secrets.filter((secret) => secret !== undefined).filter((secret) => secret.length >= 4)
  // A line is JSON, so a quotation mark in a secret appears escaped.
  const written = known.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  return (line) =>
    written
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replace(idNumber, '[id number]')
      .replace(mobile, '[mobile]')
}
