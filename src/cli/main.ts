#!/usr/bin/env node
import { keepCompiledCode } from './compile-cache.ts';

// Before anything else is loaded, or there would be nothing to keep.
keepCompiledCode();
const { start } = await import('./start.ts');
await start();
