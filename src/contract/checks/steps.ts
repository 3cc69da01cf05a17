// Work that can be left and taken up again, so that what checks a large contract can do other things in between.

/** Ends with a T. Yields between portions of the work, each of which takes a millisecond or two. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does all of the work, without a pause. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
