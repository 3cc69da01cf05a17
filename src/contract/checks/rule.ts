// The interface of a rule: a row of docs/checks.md, Tencent's code, and a small function over the request, a party, a
// cc or a component.
import type { DocumentModel } from '../locate/document-model.ts'
import type { TextPage } from '../text/text-page.ts'
import type { Params, Path, RuleName, Severity, Spot } from './finding.ts'
import type { About } from './about.ts'
import type { ComponentView } from './component-view.ts'
import type { ApproverView, CcView, Subject } from './subject.ts'
import type { Steps } from './steps.ts'

export interface CheckContext {
  /** ms since 1970. */
  readonly now: number
  /** Null if the file is not known or readable; rules 20 and 21, which need it, are skipped. */
  readonly document: DocumentModel | null
  /** draft: the file is not uploaded yet, so FileIds and Operator may be absent. server: what Tencent receives. */
  readonly stage: 'draft' | 'server'
  /**
   * False while the file's text and form fields are not read yet, so that their existence is not checked. True by
   * default.
   */
  readonly textReady?: boolean
  /** The text of the pages read so far. Only these are checked for text written over printed words. */
  readonly text?: readonly TextPage[]
}

export interface Hit {
  readonly path: Path
  readonly params?: Params
  readonly spot?: Spot
  /** The file's words that it is about. */
  readonly words?: string
}

interface RuleHead {
  /** Its row in docs/checks.md; findings are ordered by row. */
  readonly row: number
  readonly name: RuleName
  /**
   * Tencent's code: one, or one for sign components and one for fill components (row 23). If Tencent has none, one of
   * `ownCodes`.
   */
  readonly code: string | { readonly sign: string; readonly fill: string }
  /** Tencent's code for the same problem, if `code` is one of ours. */
  readonly tencentCode?: string
  /** Error by default. */
  readonly severity?: Severity
}

export type Rule = RuleHead &
  (
    | {
        readonly scope: 'request'
        readonly check: (subject: Subject, context: CheckContext) => readonly Hit[] | Hit | null
      }
    | {
        readonly scope: 'approver'
        readonly check: (party: ApproverView, subject: Subject, context: CheckContext) => Hit | null
      }
    | { readonly scope: 'cc'; readonly check: (cc: CcView) => Hit | null }
    | {
        readonly scope: 'component'
        /** The components that it applies to; all by default. */
        readonly about?: About
        readonly check: (view: ComponentView, subject: Subject, context: CheckContext) => Hit | null
      }
  )

/** A hit at a key of something: `at(view, 'ComponentPage', { page: 9 })`. */
export function at(holder: { readonly path: Path }, key: string, params?: Params): Hit {
  return { path: holder.path.concat(key), params }
}

/** How many items one portion of the work looks at. A contract with fewer is checked in one piece. */
export const PORTION = 256

/** A rule's hits, in the order of the request. */
export function* hitsOf(rule: Rule, subject: Subject, context: CheckContext): Steps<readonly Hit[]> {
  switch (rule.scope) {
    case 'request': {
      const hits = rule.check(subject, context)
      return hits === null ? [] : 'path' in hits ? [hits] : hits
    }
    case 'approver':
      return yield* collect(subject.approvers, rule.check, subject, context)
    case 'cc':
      return yield* collect(subject.ccs, rule.check, subject, context)
    case 'component':
      return yield* collect(rule.about ? subject.select(rule.about) : subject.components, rule.check, subject, context)
  }
}

function* collect<T>(
  items: readonly T[],
  check: (item: T, subject: Subject, context: CheckContext) => Hit | null,
  subject: Subject,
  context: CheckContext,
): Steps<readonly Hit[]> {
  const hits: Hit[] = []
  let left = PORTION
  for (const item of items) {
    if (left === 0) {
      yield
      left = PORTION
    }
    left -= 1
    const hit = check(item, subject, context)
    if (hit) hits.push(hit)
  }
  return hits
}
