// All words of the screen in Chinese, one file per feature.
import * as checking from './checking.ts'
import * as combinations from './combinations.ts'
import * as componentSettings from './component-settings.ts'
import * as drafts from './drafts.ts'
import * as fields from './fields.ts'
import * as files from './files.ts'
import * as flowSettings from './flow-settings.ts'
import * as frame from './frame.ts'
import * as inspector from './inspector.ts'
import * as json from './json.ts'
import * as keywords from './keywords.ts'
import * as pages from './pages.ts'
import * as parties from './parties.ts'
import * as placement from './placement.ts'
import * as qrCodes from './qr-codes.ts'
import * as rules from './rules.ts'
import * as seals from './seals.ts'
import * as sending from './sending.ts'
import * as sentContracts from './sent-contracts.ts'
import * as suggestions from './suggestions.ts'
import * as values from './values.ts'

export const words = {
  ...checking,
  ...combinations,
  ...componentSettings,
  ...drafts,
  ...fields,
  ...files,
  ...flowSettings,
  ...frame,
  ...inspector,
  ...json,
  ...keywords,
  ...pages,
  ...parties,
  ...placement,
  ...qrCodes,
  ...rules,
  ...seals,
  ...sending,
  ...sentContracts,
  ...suggestions,
  ...values,
}
