/** Preloaded into a measured process: when it ends, writes what it used to the file named in the environment. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.FULCRUM_BENCH_USAGE;
if (file && isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(
      file,
      JSON.stringify({ memoryBytes: maxRSS * 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
    );
  });
