// A page's boxes in groups of a few, which are rendered, laid out and painted by themselves. The boxes of a group
// follow each other in the draft, so that all lie over each other as they do there.
import type { PlacedBox } from '../../state/placements.ts'

/** One box in so many begins a group. */
const perGroup = 16

/** A group that has been made, by its first box: it stays the same list as long as its boxes do. */
const known = new WeakMap<PlacedBox, readonly PlacedBox[]>()

/**
 * The boxes in their order. Which boxes begin a group depends on their components alone, so that one more or one less
 * changes the group that it is in, or divides or joins two, and no other.
 */
export function boxGroups(boxes: readonly PlacedBox[]): readonly (readonly PlacedBox[])[] {
  const groups: PlacedBox[][] = []
  for (const box of boxes) {
    const group = groups.at(-1)
    if (group && !beginsGroup(box.placed.id)) group.push(box)
    else groups.push([box])
  }
  return groups.map(kept)
}

export function boxKey(box: PlacedBox | undefined): string {
  return box ? `${box.placed.id}:${box.occurrence}` : ''
}

function beginsGroup(id: string): boolean {
  let sum = 0
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) | 0
  return sum % perGroup === 0
}

function kept(group: readonly PlacedBox[]): readonly PlacedBox[] {
  const first = group[0]
  const before = first && known.get(first)
  if (before?.length === group.length && before.every((box, index) => box === group[index])) return before
  if (first) known.set(first, group)
  return group
}
