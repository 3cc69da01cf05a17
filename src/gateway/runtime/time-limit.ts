// Waits for work for a limited time. The work itself goes on, so it must do no harm when it ends late.

/** The work's result, or what `late` gives or throws if it takes longer than `limitMs`. Rejects if the work does. */
export async function withinLimit<Result, Late>(
  work: PromiseLike<Result>,
  limitMs: number,
  late: () => Late,
): Promise<Result | Late> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limitMs)
  })
  try {
    const first = await Promise.race([work.then((result) => ({ result })), limit])
    return first === 'late' ? late() : first.result
  } finally {
    clearTimeout(timer)
  }
}
