// The file as the rules ask it: each text is searched for once, and form fields are known by name, so that thousands of
// components stay linear.
import type { DocumentModel, FormField } from '../locate/document-model.ts'
import type { TextMatch } from '../text/text-match.ts'

export interface IndexedFile extends Pick<DocumentModel, 'pages' | 'fields' | 'findText'> {
  /** The widgets of a field. */
  fieldsNamed(name: string | undefined): readonly FormField[]
}

const none: readonly FormField[] = []

export function indexedFile(document: DocumentModel): IndexedFile {
  const texts = new Map<string, readonly TextMatch[]>()
  const fields = new Map<string | undefined, FormField[]>()
  for (const field of document.fields) {
    const same = fields.get(field.name)
    if (same) same.push(field)
    else fields.set(field.name, [field])
  }
  return {
    pages: document.pages,
    fields: document.fields,
    findText: (text) => {
      const known = texts.get(text)
      if (known) return known
      const found = document.findText(text)
      texts.set(text, found)
      return found
    },
    fieldsNamed: (name) => fields.get(name) ?? none,
  }
}
