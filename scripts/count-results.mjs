// Counts tests from the reports that the runners wrote themselves.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ status?: string }} VitestAssertion
 * @typedef {{ status?: string, assertionResults?: VitestAssertion[] }} VitestFile
 * @typedef {{ testResults?: VitestFile[] }} VitestReport
 * @typedef {{ tests?: { status?: string }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites?: PlaywrightSuite[], errors?: unknown[] }} PlaywrightReport
 */

/** @type {Count} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/** @type {Count} */
const crashed = { passed: 0, failed: 1, skipped: 0 }

/**
 * A step that is one test as a whole.
 * @param {number | null} code its exit code
 * @returns {Count}
 */
export function countStep(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : crashed
}

/**
 * vitest's JSON report. A file that could not be loaded has no tests and counts as one that failed.
 * @param {string | null} text null where no report was written
 * @param {number | null} code the runner's exit code
 * @returns {Count}
 */
export function countVitest(text, code) {
  /** @type {VitestReport | null} */
  const report = parse(text)
  if (!Array.isArray(report?.testResults)) return crashed
  const statuses = report.testResults.flatMap(({ status, assertionResults = [] }) => [
    ...assertionResults.map((assertion) => assertion.status),
    ...(status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed') ? ['failed'] : []),
  ])
  return settled(tally(statuses, ['passed'], ['skipped', 'pending', 'todo', 'disabled']), code)
}

/**
 * Playwright's JSON report. A flaky test counts as failed.
 * @param {string | null} text null where no report was written
 * @param {number | null} code the runner's exit code
 * @returns {Count}
 */
export function countPlaywright(text, code) {
  /** @type {PlaywrightReport | null} */
  const report = parse(text)
  if (!Array.isArray(report?.suites)) return crashed
  const statuses = report.suites.flatMap(specsOf).flatMap((spec) => (spec.tests ?? []).map((test) => test.status))
  const count = tally(statuses, ['expected'], ['skipped'])
  return settled(count, (report.errors ?? []).length > 0 ? 1 : code)
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function total(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    none,
  )
}

/**
 * @param {Count} count
 * @returns {string} such as `12 passed, 0 failed` or `12 passed, 0 failed, 1 skipped`
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/**
 * What is neither passed nor skipped has failed: a status that is not known here must not pass.
 * @param {readonly (string | undefined)[]} statuses
 * @param {readonly string[]} passing
 * @param {readonly string[]} skipping
 * @returns {Count}
 */
function tally(statuses, passing, skipping) {
  const passed = statuses.filter((status) => status !== undefined && passing.includes(status)).length
  const skipped = statuses.filter((status) => status !== undefined && skipping.includes(status)).length
  return { passed, skipped, failed: statuses.length - passed - skipped }
}

/**
 * A runner that ran no test, or that failed although each of its tests passed, counts as one more failed test.
 * @param {Count} count
 * @param {number | null} code
 * @returns {Count}
 */
function settled(count, code) {
  const ranNothing = count.passed + count.failed === 0
  const brokeOtherwise = code !== 0 && count.failed === 0
  return ranNothing || brokeOtherwise ? { ...count, failed: count.failed + 1 } : count
}

/**
 * @param {string | null} text
 * @returns {any}
 */
function parse(text) {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
