// A circle in what leads to what: files that import each other, or folders.

type Graph = ReadonlyMap<string, Iterable<string>>

/** The members of a circle in the order in which they lead to each other, or null. */
export function circleIn(graph: Graph): readonly string[] | null {
  const done = new Set<string>()
  const visit = (member: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(member)) return [...way.slice(way.indexOf(member)), member]
    if (done.has(member)) return null
    for (const next of graph.get(member) ?? []) {
      const circle = visit(next, [...way, member])
      if (circle) return circle
    }
    done.add(member)
    return null
  }
  for (const member of graph.keys()) {
    const circle = visit(member, [])
    if (circle) return circle
  }
  return null
}
