/**
 * Does something while no other tab does the same. Where there are no locks (an address without https), or nobody gives
 * this one up in time, it is done all the same: the database keeps its own order, the lock only spares waiting.
 */
export async function alone<Result>(name: string, work: () => Promise<Result>, patienceMillis = 5000): Promise<Result> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return work();
  let doing: Promise<Result> | undefined;
  try {
    await locks.request(name, { signal: AbortSignal.timeout(patienceMillis) }, async () => {
      doing = work();
      // What becomes of the work is told below, apart from what becomes of the lock.
      await doing.catch(() => undefined);
    });
  } catch {
    // Not had in time.
  }
  return doing ?? work();
}
