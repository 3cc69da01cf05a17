// Two sides measured in turn, so that what else the machine does falls on both.

/** The first round, in which caches fill, is not counted; which side begins changes with each. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ readonly ours: readonly number[]; readonly theirs: readonly number[] }> {
  const values = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const sides = [
      ['ours', ours],
      ['theirs', theirs],
    ] as const
    for (const [name, measure] of round % 2 === 0 ? sides : sides.toReversed()) {
      const value = await measure()
      if (round > 0) values[name].push(value)
    }
  }
  return values
}
