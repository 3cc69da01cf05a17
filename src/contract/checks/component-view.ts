// A component as the rules see it: with its owner, its catalogue entry, its settings and its places.
import type { Component, component } from '../api/component.ts'
import type { Read } from '../api/structure.ts'
import { componentType, type ComponentTypeEntry, type OwnerKind } from '../component-types/catalogue.ts'
import { readExtra } from '../component-types/extra.ts'
import type { ComponentList } from '../draft/draft.ts'
import { locate, placementMode, type Placement, type PlacementMode } from '../locate/locate.ts'
import type { JsonObject } from '../values/json-object.ts'
import type { IndexedFile } from './indexed-file.ts'
import type { Path } from './finding.ts'

export type ReadComponent = Read<typeof component>

export interface ComponentView {
  readonly path: Path
  readonly component: Component
  /** Its catalogue entry; undefined for an unknown type. */
  readonly entry: ComponentTypeEntry | undefined
  readonly mode: PlacementMode
  readonly extra: JsonObject
  readonly list: ComponentList
  /** 'initiator', or the party's kind; undefined for an invalid ApproverType. */
  readonly kind: OwnerKind | undefined
  /** The party's index in Approvers; -1 for the initiator. */
  readonly party: number
  /** Its places; none without a document. Computed on first use. */
  placements(): readonly Placement[]
}

/** What all components of a list have in common. */
export interface Holder extends Pick<ComponentView, 'path' | 'list' | 'kind' | 'party'> {
  readonly file: IndexedFile | null
}

const none: JsonObject = {}
const nowhere: readonly Placement[] = []

/** A class, since there may be thousands: what few of them are asked is made when it is asked. */
export class ListedComponent implements ComponentView {
  readonly component: Component
  readonly entry: ComponentTypeEntry | undefined
  readonly mode: PlacementMode
  readonly extra: JsonObject
  readonly list: ComponentList
  readonly kind: OwnerKind | undefined
  readonly party: number
  private readonly index: number
  private readonly holder: Holder
  private places: readonly Placement[] | undefined

  constructor(cleaned: ReadComponent, index: number, holder: Holder) {
    // An absent or non-text type counts as none; its own rules report it.
    this.component = hasType(cleaned) ? cleaned : { ...cleaned, ComponentType: '' }
    this.entry = componentType(this.component.ComponentType)
    this.mode = placementMode(this.component)
    this.extra = cleaned.ComponentExtra === undefined ? none : readExtra(this.component)
    this.list = holder.list
    this.kind = holder.kind
    this.party = holder.party
    this.index = index
    this.holder = holder
    this.places = undefined
  }

  get path(): Path {
    return this.holder.path.concat(this.index)
  }

  placements(): readonly Placement[] {
    this.places ??= this.locate()
    return this.places
  }

  private locate(): readonly Placement[] {
    const { file } = this.holder
    if (!file) return nowhere
    const isInField = this.mode === 'FIELD'
    return locate(
      this.component,
      isInField ? { ...file, fields: file.fieldsNamed(this.component.ComponentName) } : file,
    )
  }
}

function hasType(component: ReadComponent): component is ReadComponent & Pick<Component, 'ComponentType'> {
  return component.ComponentType !== undefined
}
