// What a page's boxes show of their owners.
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnerId, Party } from '../../../contract/draft/draft.ts'
import { useEditor } from '../editor-store.ts'
import { nameOfOwner } from './owner-name.ts'
import { ownerColour } from './party-colours.ts'
import { sealName } from './seal-name.ts'
import { signerName } from './signer-name.ts'

export interface OwnerFacts {
  readonly colour: string
  readonly name: string
  /** Empty where the ring of a seal, or a signature, has no name of its own. */
  readonly sealName: string
  readonly signerName: string
}

/**
 * The facts of each owner: the same object as long as the parties stay as they are. Asked once for a page and not by
 * each box, of which a page may have hundreds: all that they subscribe to runs with every input.
 */
export function useOwnerFacts(): (owner: OwnerId) => OwnerFacts {
  const { t } = useTranslation()
  const parties = useEditor((state) => state.draft?.parties)
  return useMemo(() => factsOf(t, parties ?? []), [parties, t])
}

function factsOf(t: TFunction, parties: readonly Party[]): (owner: OwnerId) => OwnerFacts {
  const draft = { parties }
  const known = new Map<OwnerId, OwnerFacts>()
  return (owner) => {
    const facts = known.get(owner) ?? {
      colour: ownerColour(draft, owner),
      name: nameOfOwner(t, draft, owner),
      sealName: sealName(draft, owner),
      signerName: signerName(draft, owner),
    }
    known.set(owner, facts)
    return facts
  }
}
