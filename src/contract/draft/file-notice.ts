// The notice about an unusual file, once it has been read. Its findings stay among the checks.
import type { Draft } from './draft.ts'

export function withFileNoticeRead(draft: Draft): Draft {
  return draft.fileNoticeRead === true ? draft : { ...draft, fileNoticeRead: true }
}
