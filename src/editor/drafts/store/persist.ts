// Asks the browser not to evict the drafts when storage runs low, and how much room there is.

export interface StorageRoom {
  readonly usedBytes: number
  readonly quotaBytes: number
}

let asked: Promise<boolean> | null = null

/**
 * Asks for persistent storage. Call it once the first draft is stored, when browsers are most likely to agree. Asks
 * once per page load, since some browsers prompt the person. True if granted. Never rejects.
 */
export function keepStorage(storage: StorageManager | undefined = browserStorage()): Promise<boolean> {
  asked ??= persist(storage)
  return asked
}

async function persist(storage: StorageManager | undefined): Promise<boolean> {
  // Absent in an insecure context, whatever the types say.
  if (!storage || !('persist' in storage)) return false
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}

/** The used and the available storage; null if the browser does not say. */
export async function storageEstimate(
  storage: StorageManager | undefined = browserStorage(),
): Promise<StorageRoom | null> {
  if (!storage || !('estimate' in storage)) return null
  try {
    const { usage, quota } = await storage.estimate()
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota }
  } catch {
    return null
  }
}

function browserStorage(): StorageManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage
}
