// Checks Node against the "engines" of package.json; an older Node would fail later and less clearly.

const NEEDED = { major: 20, minor: 19 }

/**
 * What is wrong with this version, or null.
 * @param {string} version such as 20.19.0
 * @returns {string | null}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return null
  return `Luokuan needs Node.js ${NEEDED.major}.${NEEDED.minor} or newer; this is ${version}.`
}

export function checkNode() {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint === null) return
  console.error(complaint)
  process.exit(1)
}
