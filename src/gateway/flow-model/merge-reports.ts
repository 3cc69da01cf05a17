// Merges what was reported of a contract's parties into what is stored: it fills gaps, moves states only forward, and
// records who took over from whom.
import { approveStatus, hasSigned, isNewerApproveStatus } from '../../contract/after-sending/approve-status.ts'
import { fillTypeOf } from '../../contract/after-sending/party-states.ts'
import { isMobile } from '../../contract/values/mobile.ts'
import type { FlowParty } from './parties.ts'
import { placesOf, type Place, type ReportedParty } from './reported-parties.ts'

/** Returns the same list if nothing is new. */
export function mergeReports(known: readonly FlowParty[], told: readonly ReportedParty[]): readonly FlowParty[] {
  if (told.length === 0) return known
  // A report that consists of ids only is not a party.
  if (known.length === 0) return told.some(({ kind }) => kind !== null) ? placesOf(told, null).map(partyOf) : known
  const ids = new Set(known.flatMap(({ recipientId, signId }) => [recipientId, signId]))
  const places = placesOf(told, (id) => ids.has(id))
  const placeOf = matched(known, places)
  const merged = known.map((party, at) => {
    const place = placeOf(at)
    return place ? withReport(party, place) : party
  })
  return merged.every((party, at) => party === known[at]) ? known : merged
}

/**
 * Matches by RecipientId, else by SignId. What is left is matched by the order of signing, if it is one on each side,
 * or if one side has no ids and both have the same length.
 */
function matched(known: readonly FlowParty[], places: readonly Place[]): (at: number) => Place | undefined {
  const byId = known.map(
    ({ recipientId, signId }) =>
      places.find(({ ids }) => recipientId !== null && ids.has(recipientId)) ??
      places.find(({ ids }) => signId !== null && ids.has(signId)),
  )
  const rest = known.flatMap((party, at) => (byId[at] ? [] : [{ party, at }]))
  const free = places.filter((place) => !byId.includes(place))
  const isNameless =
    rest.every(({ party }) => party.recipientId === null && party.signId === null) ||
    free.every(({ ids }) => ids.size === 0)
  const isPaired = rest.length === free.length && (rest.length === 1 || isNameless)
  return (at) => byId[at] ?? (isPaired ? free[rest.findIndex((one) => one.at === at)] : undefined)
}

function partyOf(place: Place): FlowParty {
  const { now, possible, handOvers } = place
  const { role, kind, company, name, mobile, userId, recipientId, signId } = now
  const who =
    possible.length > 1
      ? { name: '', mobile: '', userId: '', ...possibleOf([], place) }
      : { name, mobile: mobileOf(mobile), userId }
  return withStanding(
    {
      role,
      kind: kind ?? (company === '' ? 'person' : 'company'),
      company,
      ...who,
      recipientId,
      signId,
      dynamic: false,
      ...(handOvers.length > 0 && { forwards: handOvers }),
    },
    now,
  )
}

function withReport(party: FlowParty, place: Place): FlowParty {
  const { now, handOvers } = place
  const isPassedOn = handOvers.length > (party.forwards?.length ?? 0) && now.status !== approveStatus.handedOn
  return isPassedOn ? passedOn(party, place) : withStanding(filled(party, place), now)
}

/**
 * Somebody else signs in this place now: what was known of the previous signer no longer applies, except that the place
 * is signed, which they did.
 */
function passedOn(party: FlowParty, { now, handOvers }: Place): FlowParty {
  const { approveStatus: _, approvedAt: __, ...open } = party
  const before = hasSigned(party.approveStatus) ? party : open
  const { name, userId, recipientId, signId } = now
  return withStanding(
    {
      ...before,
      name,
      mobile: mobileOf(now.mobile),
      userId,
      company: now.company || party.company,
      recipientId: recipientId ?? party.recipientId,
      signId: signId ?? party.signId,
      forwards: handOvers,
    },
    now,
  )
}

/** Fills what was not known. */
function filled(party: FlowParty, place: Place): FlowParty {
  const { now, possible } = place
  const { company, name, mobile, userId, role, kind, candidates = [] } = party
  // Older versions stored nothing about who takes part.
  const isBlank = [company, name, mobile, userId].every((text) => text === '') && !party.dynamic
  // Somebody who may sign for a company is not yet its signer: more can be added (或签).
  const isOneOfMany = possible.length > 1 || (possible.length === 1 && fillTypeOf(party) === 0)
  const who = isOneOfMany
    ? possibleOf(candidates, place)
    : { name: name || now.name, mobile: mobile || mobileOf(now.mobile), userId: userId || now.userId }
  return changed(party, {
    ...who,
    role: role || now.role,
    company: company || now.company,
    kind: isBlank ? (now.kind ?? kind) : kind,
    recipientId: party.recipientId ?? now.recipientId,
    signId: party.signId ?? now.signId,
  })
}

/** Empty if nobody is new. A person may be known by a WeCom UserId. */
function possibleOf(candidates: readonly string[], { possible }: Place): Pick<FlowParty, 'candidates'> {
  const isNew = ({ name, userId }: ReportedParty) => !candidates.includes(name) && !candidates.includes(userId)
  const names = possible
    .filter(isNew)
    .map(({ name, userId }) => name || userId)
    .filter((name) => name !== '')
  return names.length === 0 ? {} : { candidates: [...new Set([...candidates, ...names])] }
}

function withStanding(party: FlowParty, { status, at, order }: ReportedParty): FlowParty {
  const isNews = status !== null && isNewerApproveStatus(party.approveStatus, status)
  const stands = isNews ? status : party.approveStatus
  const isDone = hasSigned(stands) || stands === approveStatus.refused
  return changed(party, {
    ...(isNews && { approveStatus: status }),
    ...(isDone && stands === status && at !== null && { approvedAt: at }),
    ...(order !== null && { signOrder: order }),
  })
}

/** Returns the same object if nothing changes. */
function changed(party: FlowParty, changes: Partial<FlowParty>): FlowParty {
  const isSame = (Object.keys(changes) as (keyof FlowParty)[]).every((key) => party[key] === changes[key])
  return isSame ? party : { ...party, ...changes }
}

/** A masked mobile cannot be used to create a link. */
function mobileOf(text: string): string {
  return isMobile(text) ? text : ''
}
