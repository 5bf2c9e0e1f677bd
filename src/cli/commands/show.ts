import type { Command } from 'commander'; export function addShow(program: Command): void { program.command('show'); }
