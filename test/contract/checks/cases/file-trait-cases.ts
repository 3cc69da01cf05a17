// The same good request, about a file with and without each trait.
import { fileTraitKinds, type FileTraitKind } from '../../../../src/contract/locate/file-trait.ts'
import { aRequest, document, onServer } from '../a-request.ts'
import type { Case } from './case.ts'

const of = (kind: FileTraitKind): Case => ({
  passes: aRequest(),
  fails: aRequest(),
  code: 'file-not-as-seen',
  path: ['FileIds'],
  passesIn: onServer,
  context: { ...onServer, document: { ...document, traits: [{ kind, number: 2 }] } },
})

export const fileTraitCases = Object.fromEntries(fileTraitKinds.map((kind) => [`file-${kind}`, of(kind)])) as Readonly<
  Record<`file-${FileTraitKind}`, Case>
>
