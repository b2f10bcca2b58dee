import { parseArgs } from 'node:util';
import { help, type Options, runCommand } from './commands.ts';

interface Call {
  readonly name: string;
  readonly options: Options;
}

/** Parses the command line; a string says what is wrong with it. */
function parseCall(): Call | string {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        course: { type: 'string' },
        out: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        retire: { type: 'string', multiple: true },
        coverage: { type: 'boolean' },
      },
    });
    return { name: positionals[0] ?? 'help', options: { ...values, cwd: process.cwd() } };
  } catch (error) {
    return (error as Error).message.split('. ', 1)[0]!;
  }
}

const call = parseCall();
if (typeof call === 'string') console.error(`${call}.\n\n${help}`);
process.exitCode = typeof call === 'string' ? 2 : await runCommand(call.name, call.options);
