// The SDK beside what the project knows: every difference, in a stable order.
import { excerptOf } from './comment-text.ts'
import { compareStructures } from './compare-structures.ts'
import { compareSettings, compareValues } from './compare-values.ts'
import { differenceKinds, idOf, type Difference } from './difference.ts'
import { endingOf } from './endings.ts'
import { services, type KnownFacts, type Sdk } from './model.ts'

export function compare(sdk: Sdk, known: KnownFacts): readonly Difference[] {
  const all = [
    ...compareActions(sdk, known),
    ...compareStructures(sdk, known),
    ...compareValues(sdk, known),
    ...compareSettings(sdk, known),
  ]
  const byId = new Map(all.map((difference) => [idOf(difference), difference]))
  const order = ({ kind }: Difference) => differenceKinds.indexOf(kind)
  return [...byId]
    .sort(([a, one], [b, other]) => order(one) - order(other) || (a < b ? -1 : 1))
    .map(([, difference]) => difference)
}

function compareActions(sdk: Sdk, known: KnownFacts): readonly Difference[] {
  return services.flatMap((service) => {
    const ours = new Map(
      known.actions.filter((action) => action.service === service).map(({ name, users }) => [name, users]),
    )
    const theirs = sdk.services[service].actions
    const gone = [...ours]
      .filter(([name]) => !theirs.has(name))
      .map(([name, users]): Difference => ({ kind: 'gone', what: 'action', service, name, users }))
    const rest = [...theirs.values()].flatMap(({ name, comment }): readonly Difference[] => {
      const ending = endingOf(comment)
      const about = { what: 'action', service, name, users: ours.get(name) ?? [], words: excerptOf(comment) } as const
      return [
        ...(ours.has(name) ? [] : [{ kind: 'new', ...about } as const]),
        ...(ending ? [{ kind: 'ends', ...about, ending } as const] : []),
      ]
    })
    return [...gone, ...rest]
  })
}
