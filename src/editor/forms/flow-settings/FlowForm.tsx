// The contract's own settings: what CreateFlowByFiles says of the whole contract. The common ones are in sight, the
// rest in folds.
import type { Draft } from '../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../contract/draft/owner-kind.ts'
import { FieldScope } from '../../ui/fields/kept-typing.ts'
import { CcSection } from './CcSection.tsx'
import { DeveloperFold } from './DeveloperFold.tsx'
import { FileFacts } from './FileFacts.tsx'
import { LimitsFold } from './LimitsFold.tsx'
import { ListFold } from './ListFold.tsx'
import { NameSection } from './NameSection.tsx'
import { SigningFold } from './SigningFold.tsx'
import { SigningSection } from './SigningSection.tsx'
import formStyles from '../form.module.css'

export function FlowForm({ draft }: { readonly draft: Draft }) {
  // A person's automatic signing cannot do without a scene: then it is asked for in sight.
  const needsScene = draft.parties.some((party) => kindOfParty(party) === 'personAuto')
  return (
    <div className={formStyles.form}>
      <NameSection />
      <SigningSection needsScene={needsScene} />
      {/* Its entries are known by their number alone, which changes when one is removed: nothing is kept for them. */}
      <FieldScope value="">
        <CcSection draft={draft} />
      </FieldScope>
      <div>
        <SigningFold needsScene={needsScene} />
        <ListFold draft={draft} />
        <LimitsFold />
        <DeveloperFold />
      </div>
      <FileFacts file={draft.file} />
    </div>
  )
}
