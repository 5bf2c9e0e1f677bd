import type { Command } from 'commander'; export function addTimeline(program: Command): void { program.command('timeline'); }
