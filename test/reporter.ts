import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with one plain line, `N passed, N failed, N skipped`, after the titles of what was
 * skipped and why. Continuous integration reads that line and not vitest's own summary.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const skipped: string[] = [];
    let passed = 0;
    // An error outside every test (a broken import, a rejected promise) is a failure of the run.
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'failed') failed += 1;
        else if (result.state === 'skipped') {
          skipped.push(`  ${module.relativeModuleId}: ${test.fullName}${because(result.note)}`);
        } else failed += 1; // never ran: the worker died or the run was cut short
      }
    }
    if (skipped.length > 0) process.stdout.write(`\nskipped:\n${skipped.join('\n')}\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped\n`);
  }
}

function because(note: string | undefined): string {
  return note === undefined ? '' : ` (${note})`;
}
