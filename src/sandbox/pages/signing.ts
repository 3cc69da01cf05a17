// What a party does on its page: identifies itself, fills in, signs, refuses, forwards. Each function returns the token
// of the next page.
import { isBlank, isLonger } from '../../contract/values/characters.ts'
import type { Component } from '../../contract/api/component.ts'
import { isMobile } from '../../contract/values/mobile.ts'
import { nameProblem } from '../../contract/values/person-name.ts'
import { maxPictureBytes, pictureEndings, pictureType } from '../../contract/values/picture.ts'
import type { SandboxContext } from '../actions/action.ts'
import type { Holder } from '../flows/holder.ts'
import { approversOf, companyOf } from '../flow-life/from-request.ts'
import { isSamePerson, mayAct, type FlowLife, type Identity, type Signer } from '../flow-life/life.ts'
import { ObstacleError } from '../flow-life/obstacle.ts'
import { replaceSigner } from '../flow-life/settle.ts'
import { fill, handOn, refuse, sign, signObstacle, takeUp } from '../flow-life/steps.ts'
import { FieldError, fieldName, isPictureField, labelOf, readValue } from './field.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import type { SignLink } from '../store/sign-link-store.ts'
import { componentList } from '../../contract/request/request-components.ts'
import { Refused } from './words.ts'

export interface Opened {
  readonly link: SignLink
  readonly flow: StoredFlow
  /** Null if the person who opened the link has to say who they are. */
  readonly signer: Signer | null
}

/**
 * The contract as seen by the person whom the link is for: of several who may sign (或签), that person becomes the
 * signer.
 */
export function openedBy(link: SignLink, flow: StoredFlow): Opened {
  const signer = flow.life.signers.find(({ recipientId }) => recipientId === link.recipientId)
  if (!signer) return { link, flow, signer: null }
  const possible = mayAct(signer)
  if (possible.length < 2) return { link, flow, signer }
  const who = possible.find((one) => isSamePerson(one, link.identity))
  if (!who) return { link, flow, signer: null }
  const life = replaceSigner(flow.life, signer.recipientId, { who, candidates: possible.filter((one) => one !== who) })
  return {
    link,
    flow: { ...flow, life },
    signer: life.signers.find(({ recipientId }) => recipientId === link.recipientId)!,
  }
}

/** Another person who acted (或签) instead of the one whom the link is for; null if nobody did. */
export function doneBy({ link, signer }: Pick<Opened, 'link' | 'signer'>): Identity | null {
  if (!signer?.who || mayAct(signer).length > 1 || isSamePerson(signer.who, link.identity)) return null
  return signer.candidates.some((one) => isSamePerson(one, link.identity)) ? signer.who : null
}

/** Why a task was refused. */
export class TaskRefused extends Refused {
  override readonly name = 'TaskRefused'
}

const MAX_REASON = 200
/** A picture that a signer filled in belongs to the contract and does not expire. */
const FOR_EVER_MS = 100 * 365 * 24 * 60 * 60 * 1000

export async function signContract(
  open: Opened,
  form: (name: string) => string,
  context: SandboxContext,
): Promise<string> {
  const signer = known(open)
  const { recipientId } = signer
  const values = signer.fills && signer.filledAt === null ? await valuesOf(open, signer, form, context) : null
  await changed(open, context, (flow, now) => {
    const current = flow.life.signers.find((one) => one.recipientId === recipientId)
    const asks = values !== null && current?.filledAt === null
    const life = asks ? fill(flow.life, recipientId, now) : flow.life
    const filled = asks ? { ...flow.filled, [recipientId]: values } : flow.filled
    // Filling in is enough for now if others have to sign first.
    if (asks && signObstacle(life, recipientId)) return { life, filled }
    return { life: sign(life, recipientId, now, open.link.identity), filled }
  })
  return open.link.token
}

export async function refuseContract(open: Opened, reason: string, context: SandboxContext): Promise<string> {
  const { recipientId } = known(open)
  if (isBlank(reason)) throw new TaskRefused((words) => words.problem.reasonMissing)
  if (isLonger(reason, MAX_REASON)) throw new TaskRefused((words) => words.problem.reasonLong, { max: MAX_REASON })
  await changed(open, context, ({ life }, now) => ({
    life: refuse(life, recipientId, reason, now, open.link.identity),
  }))
  return open.link.token
}

/** Forwards the contract (转交). The link still belongs to the person who forwarded it, and says so from then on. */
export async function handOnContract(
  open: Opened,
  to: Pick<Identity, 'name' | 'mobile'>,
  context: SandboxContext,
): Promise<string> {
  const { recipientId } = known(open)
  requirePerson(to)
  await changed(open, context, ({ life }, now) => ({ life: handOn(life, recipientId, to, now) }))
  return open.link.token
}

/** Finds a person's place, or names them for an open one, within what the link demands. */
export async function takeUpContract(
  open: Opened,
  who: Identity,
  find: (life: FlowLife) => Holder | null,
  context: SandboxContext,
): Promise<string> {
  requirePerson(who)
  const { flow, link, signer } = open
  if (!signer) {
    const found = find(flow.life)
    if (found === null) throw new TaskRefused((words) => words.problem.notFound)
    return context.store.signLinks.add({ flowId: flow.id, ...found, identity: { ...who, organization: '' } })
  }
  const asked = link.identity
  const fits = (key: keyof Identity) => asked[key] === '' || asked[key] === who[key]
  if (!fits('name') || !fits('mobile')) throw new TaskRefused((words) => words.problem.otherSigner)
  if (!signer.person && isBlank(who.organization)) throw new TaskRefused((words) => words.problem.companyMissing)
  if (!signer.person && !fits('organization'))
    throw new TaskRefused((words) => words.problem.otherCompany, { company: asked.organization })
  const company = companyOf(flow, signer)
  if (!signer.person && company !== '' && who.organization !== company)
    throw new TaskRefused((words) => words.problem.companySigns, { company })
  await changed(open, context, ({ life }, now) => ({
    life: takeUp(life, signer.recipientId, { ...who, organization: signer.person ? '' : who.organization }, now),
  }))
  return link.token
}

function requirePerson({ name, mobile }: Pick<Identity, 'name' | 'mobile'>): void {
  if (nameProblem(name, 'complete')) throw new TaskRefused((words) => words.problem.nameMissing)
  if (!isMobile(mobile)) throw new TaskRefused((words) => words.problem.mobileMissing)
}

/** When the person whom the link is for forwarded the contract, and to whom; null if they have not. */
export function handedOn({
  link,
  signer,
}: Pick<Opened, 'link' | 'signer'>): { readonly at: number; readonly to: Identity | null } | null {
  const mine = signer?.handOvers[link.handOvers]
  return signer && mine ? { at: mine.at, to: signer.handOvers[link.handOvers + 1]?.who ?? signer.who } : null
}

function known({ signer }: Opened): Signer {
  if (!signer) throw new TaskRefused((words) => words.problem.identifyFirst)
  return signer
}

async function changed(
  open: Opened,
  { flowService }: SandboxContext,
  step: Parameters<SandboxContext['flowService']['change']>[1],
): Promise<void> {
  const {
    link,
    flow: { id },
  } = open
  try {
    await flowService.change(id, (flow, now) => {
      // The current signer, since the contract may have been forwarded from another page.
      const signer = flow.life.signers.find(({ recipientId }) => recipientId === link.recipientId) ?? null
      if (handedOn({ link, signer })) throw new TaskRefused((words) => words.problem.handedOn)
      return step(flow, now)
    })
  } catch (error) {
    if (error instanceof ObstacleError) throw new TaskRefused((words) => words.obstacle[error.obstacle])
    throw error
  }
}

async function valuesOf(
  { flow }: Opened,
  signer: Signer,
  form: (name: string) => string,
  context: SandboxContext,
): Promise<readonly string[]> {
  const approver = approversOf(flow.request)[
    flow.life.signers.findIndex(({ recipientId }) => recipientId === signer.recipientId)
  ]
  const components = approver ? componentList(approver, 'Components') : []
  try {
    const values = components.map((component, index) => readValue(component, form(fieldName(index))))
    return await Promise.all(
      values.map((value, index) =>
        isPictureField(components[index]!) && value !== '' ? keepPicture(components[index]!, value, context) : value,
      ),
    )
  } catch (error) {
    if (error instanceof FieldError) throw new TaskRefused(error.word, error.values)
    throw error
  }
}

async function keepPicture(component: Component, base64: string, { store }: SandboxContext): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const type = pictureType(bytes, 'start')
  if (type === null || bytes.length > maxPictureBytes)
    throw new FieldError((words) => words.problem.notAPicture, { field: labelOf(component) })
  const kind = pictureEndings[type]
  return (await store.files.add({ name: `${labelOf(component)}.${kind}`, kind, bytes, lifeMs: FOR_EVER_MS })).id
}
