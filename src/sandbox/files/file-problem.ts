// Why a file could not be read or drawn, for which each caller has an answer of its own.

/**
 * `too-complex`: it exceeded the limits of time or memory, or the process that drew it crashed. `too-large`: what was
 * drawn. `no-canvas`: this machine cannot draw pictures. `gone`: it expired while it waited for its turn. `busy`: too
 * many wait.
 */
export type Problem = 'broken' | 'too-many-pages' | 'too-complex' | 'too-large' | 'no-canvas' | 'gone' | 'busy'

export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  readonly problem: Problem
  /** Which part of the work exceeded its limits; null for opening the file. */
  readonly stage: string | null

  constructor(problem: Problem, { stage = null, ...options }: ErrorOptions & { readonly stage?: string | null } = {}) {
    super(problem, options)
    this.problem = problem
    this.stage = stage
  }
}
