import { parseArgs } from 'node:util';
import { runCommand } from './commands.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    course: { type: 'string' },
    out: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    retire: { type: 'string', multiple: true },
  },
});

process.exitCode = await runCommand(positionals[0] ?? 'help', { ...values, cwd: process.cwd() });
