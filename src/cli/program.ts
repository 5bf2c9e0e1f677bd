import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAssess } from './commands/assess.ts';
import { addAlign } from './commands/align.ts';
import { addBargain } from './commands/bargain.ts';
import { addCheck } from './commands/check.ts';
import { addFlows } from './commands/flows.ts';
import { addGains } from './commands/gains.ts';
import { addGas } from './commands/gas.ts';
import { addInit } from './commands/init.ts';
import { addLaw } from './commands/law.ts';
import { addPower } from './commands/power.ts';
import { addRoute } from './commands/route.ts';
import { addScreen } from './commands/screen.ts';
import { addShow } from './commands/show.ts';
import { addTimeline } from './commands/timeline.ts';
import { addValue } from './commands/value.ts';
import { addWhy } from './commands/why.ts';
import { exampleList, examplePack } from './example-pack.ts';

/** Start-up must not wait for the engines: what a command does is loaded when it is run. */
const COMMANDS = [
  addAssess,
  addWhy,
  addShow,
  addTimeline,
  addLaw,
  addScreen,
  addRoute,
  addFlows,
  addGains,
  addGas,
  addValue,
  addBargain,
  addAlign,
  addPower,
  addCheck,
  addInit,
];

/** The whole command line: its options, commands and help, ready to parse. */
export function buildProgram(): Command {
  const program = new Command('landbridge')
    .description(
      'Can a contested cross-border project go ahead, who can stop it, and what is that resting on?',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    // picocolors reads these two from the arguments itself; here they are only made known.
    .option('--color', 'colours, even into a pipe')
    .option('--no-color', 'no colours (as does NO_COLOR=1)')
    .exitOverride()
    .showHelpAfterError('(landbridge --help, or landbridge help COMMAND, tells more)')
    .addHelpText('after', examples);
  for (const add of COMMANDS) add(program);
  for (const command of program.commands) {
    command.option('--no-color', 'no colours').copyInheritedSettings(program);
    command.helpOption('-h, --help', 'print this help');
  }
  return program;
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const hasVersion = typeof read === 'object' && read !== null && 'version' in read;
  return hasVersion ? String(read.version) : 'unknown';
}

function examples(): string {
  const pack = examplePack();
  return `${exampleList([
    [`landbridge assess ${pack}`, 'can each project go ahead, as of today?'],
    [`landbridge assess ${pack} --as-of 2020-02-29`, 'the same as it could be known on that day'],
    [`landbridge why ${pack} PROJECT/works`, 'every number down to its sources'],
    [`landbridge show ${pack} ID`, 'any actor, issue, project, source … of the pack'],
    ['landbridge init my-corridor', 'a small pack of your own to start from'],
  ])}
Results go to standard output, talk and progress to standard error.
Exit code: 0 answered, 1 failed, 2 input to mend.`;
}
